import { bestBet } from '../../inference/calibration/bestBet.ts';
import { eventRule } from '../../inference/calibration/eventRule.ts';
import { exactStops } from '../../inference/calibration/exactStops.ts';
import { simulatedStops } from '../../inference/calibration/simulatedStops.ts';
import { stepDraws } from '../../inference/calibration/stepDraws.ts';
import { CLAIM_ALPHA } from '../../inference/errorBudget.ts';
import { lookTimes } from '../../inference/lookTimes.ts';
import { waldDraws } from '../../inference/waldDraws.ts';
import type { CalibrationTable, Cell, Measured, Measuring } from './CalibrationTable.ts';

/** The goal for the mean number of draws, as a multiple of Wald's. */
const GOAL = 1.35;

const BOUNDS = [1e-4, 0.01, 0.1, 0.5, 0.9, 0.99, 0.9999];

/** Effects from about 10⁷ draws to one, as differences of log-odds between the bound and the probability below it. */
const EFFECTS = [0.003, 0.01, 0.03, 0.1, 0.3, 1, 2, 4, 8, Infinity];

/** Too many draws to wait for. */
const TOO_MANY = 1e7;

/** A mean number of draws, how it was obtained, and a certain lower bound. */
interface MeanDraws {
  readonly draws: number;
  readonly how: string;
  readonly least: number;
}

/**
 * Standard errors by which a simulated mean must exceed the goal to break it. A mean that is the goal itself does so with
 * probability 4·10⁻⁵ for 200 runs, and 4·10⁻⁴ for 20, by Student's distribution.
 */
const SURE = 4;

/** The mean number of draws to refute p ≥ b. */
function meanDrawsOf(p: number, bound: number, { computed, paths, rng }: Measuring): MeanDraws {
  const wald = waldDraws(p, bound, CLAIM_ALPHA);
  if (wald <= computed) {
    const times = lookTimes(Math.ceil(8 * wald) + 50);
    const rule = eventRule({ atLeast: bound }, 0, { refuted: CLAIM_ALPHA, upheld: CLAIM_ALPHA }, times);
    const { meanDraws } = exactStops(p, times, rule);
    return { draws: meanDraws, how: 'computed', least: meanDraws };
  }
  const runs = stepDraws({ atLeast: bound }, p, CLAIM_ALPHA, rng, paths);
  const mean = runs.reduce((sum, draws) => sum + draws, 0) / paths;
  const variance = runs.reduce((sum, draws) => sum + (draws - mean) ** 2, 0) / (paths - 1);
  return { draws: mean, how: `${paths} runs`, least: mean - SURE * Math.sqrt(variance / paths) };
}

const tooSlow = (ratio: number, what: string): string[] =>
  ratio > GOAL ? [`${what}: ${ratio} times Wald's draws`] : [];

/** Draws to refute a false claim about an event, compared with the fewest that any test needs. */
export const eventPower: CalibrationTable = {
  id: 'power-event',
  title: 'Draws to refute a claim about an event',
  note: `Refuting $p \\ge b$ at a level of $10^{-9}$ where p is smaller: the mean number of draws against Wald's $\\ln(1/\\alpha)/\\mathrm{KL}(p \\,\\|\\, b)$, which no test beats. The goal is at most ${GOAL} times. Against $p \\le b$ the test is the mirror image of that against $p \\ge 1-b$, and to uphold a claim is to refute that it is false by more than its margin.`,
  columns: [
    { name: 'claim', shows: 'text' },
    { name: 'true p', shows: 'number' },
    { name: 'Wald', shows: 'number' },
    { name: 'draws', shows: 'number' },
    { name: 'ratio', shows: 'ratio' },
    { name: 'how', shows: 'text' },
  ],
  chart: { x: 'Wald', y: ['ratio'], by: 'claim', logarithmicX: true, levels: { goal: GOAL } },
  cells: BOUNDS.flatMap((bound) =>
    EFFECTS.map((effect) => [effect, 1 / (1 + (Math.exp(effect) * (1 - bound)) / bound)] as const)
      .filter(([, p]) => waldDraws(p, bound, CLAIM_ALPHA) <= TOO_MANY)
      .map(([effect, p]): Cell => ({
        key: `${bound}, ${effect}`,
        measure: (measuring): Measured => {
          const wald = waldDraws(p, bound, CLAIM_ALPHA);
          const { draws, how, least } = meanDrawsOf(p, bound, measuring);
          return {
            rows: [[`p ≥ ${bound}`, p, wald, draws, draws / wald, how]],
            broken: tooSlow(least / wald, `p ≥ ${bound} at ${p}`),
          };
        },
      })),
  ),
};

/** Distributions on [0, 1] by their quantile functions, with a bound below their mean. */
const LAWS: ReadonlyArray<readonly [name: string, bound: number, quantile: (u: number) => number]> = [
  ['two points with mean 0.2', 0.1, (u) => Number(u < 0.2)],
  ['two points with mean 0.999', 0.99, (u) => Number(u < 0.999)],
  ['uniform', 0.3, (u) => u],
  ['uniform', 0.45, (u) => u],
  ['u²⁰ with mean 1/21', 0.03, (u) => u ** 20],
  ['1 − u²⁰ with mean 20/21', 0.9, (u) => 1 - u ** 20],
  ['between 0.45 and 0.55', 0.49, (u) => 0.45 + 0.1 * u],
  ['always ½', 0.3, () => 0.5],
];

/** Draws to refute a false claim about a mean, compared with the best bet in hindsight. */
export const meanPower: CalibrationTable = {
  id: 'power-mean',
  title: 'Draws to refute a claim about a mean',
  note: 'Refuting $\\mu \\le b$ at a level of $10^{-9}$ where the mean is larger, for distributions on [0, 1]: the mean number of draws against $\\ln(1/\\alpha)$ over the smallest divergence from a distribution whose mean is b: the fewest for any test that knows only the range. Where draws hardly vary, far fewer suffice than for an event.',
  columns: [
    { name: 'distribution', shows: 'text' },
    { name: 'b', shows: 'number' },
    { name: 'limit', shows: 'number' },
    { name: 'draws', shows: 'number' },
    { name: 'ratio', shows: 'ratio' },
    { name: 'runs', shows: 'count' },
  ],
  cells: LAWS.map(([name, bound, quantile]): Cell => ({
    key: `${name}, ${bound}`,
    measure: ({ rng, paths }): Measured => {
      const limit = -Math.log(CLAIM_ALPHA) / bestBet(quantile, bound);
      const { meanDraws, standardError } = simulatedStops(
        { hypothesis: { atMost: bound }, range: [0, 1], alphaRefuted: CLAIM_ALPHA, alphaUpheld: 1e-300 },
        (next) => quantile(next()),
        rng,
        paths,
        lookTimes(Math.ceil(6 * limit) + 50),
      );
      return {
        rows: [[name, bound, limit, meanDraws, meanDraws / limit, paths]],
        broken: tooSlow((meanDraws - SURE * standardError) / limit, `${name} against ${bound}`),
      };
    },
  })),
};

/** The cost of a question, for planning. */
export const budget: CalibrationTable = {
  id: 'budget',
  title: 'The cost of a question',
  note: 'The mean number of draws to refute $p \\ge b$ at $10^{-9}$ for some true p.',
  columns: [
    { name: 'claim', shows: 'text' },
    { name: 'true p', shows: 'number' },
    { name: 'Wald', shows: 'number' },
    { name: 'draws', shows: 'number' },
  ],
  cells: (
    [
      [0.5, 0.1],
      [0.5, 0.4],
      [0.5, 0.45],
      [0.5, 0.49],
      [0.5, 0.499],
      [0.99, 0.9],
      [0.99, 0.98],
      [0.9999, 0.999],
      [0.01, 0],
      [0.01, 0.005],
    ] as const
  ).map(([bound, p]): Cell => ({
    key: `${bound}, ${p}`,
    measure: (measuring): Measured => ({
      rows: [[`p ≥ ${bound}`, p, waldDraws(p, bound, CLAIM_ALPHA), meanDrawsOf(p, bound, measuring).draws]],
    }),
  })),
};
