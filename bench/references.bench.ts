import type { Listing } from './Benchmark.ts';
import { CASES } from './references/cases.ts';
import { COLUMNS, rowsOf } from './references/measure.ts';

const NAME = 'references';

/** Published answers of Markov models, decided by our tests and by the rules of statistical model checkers on the same draws. */
export default {
  name: NAME,
  work: 'published probabilities and rewards of Markov models, decided from draws at 10⁻⁹',
  table: {
    id: 'references',
    title: 'Published answers',
    note:
      'Draws until it is decided, with an error of at most 10⁻⁹, that a published value holds within a tolerance (=), less it (≥) and plus it (≤), ' +
      'with each false side off by the tolerance the other way; means over three streams of runs, on which all rules look. ' +
      'Wald: the bound ln(1/α)/KL for one side, which no test beats; ours/Wald compares the one-sided claims. ' +
      'SPRT: Wald’s test, told both hypotheses, until both sides are decided. Chernoff–Hoeffding: the fixed number of runs. ' +
      'Clopper–Pearson: until the interval is narrow, as UPPAAL and smc_storm do. Chen–Xu: the adaptive rule, the default of smc_storm. ' +
      'Those four estimate to within ± the tolerance; they are for single runs that show an event or not, and of weighed runs what runs as they come would take is computed. ' +
      'The interval is ours after the draws of =, on the first stream.',
    columns: COLUMNS,
  },
  *measure({ quick }) {
    const amount = quick ? { streams: 1, draws: 20_000 } : { streams: 3, draws: 2_000_000 };
    for (const one of CASES) yield* rowsOf(NAME, one, amount);
  },
} satisfies Listing;
