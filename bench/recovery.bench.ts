import { readFileSync } from 'node:fs';
import type { Rng } from '../src/random/Rng.ts';
import { stream } from '../src/random/stream.ts';
import { recoveryChance } from '../src/superposition/laws/recoveryChance.ts';
import { sampledRecoveryChance } from '../src/superposition/samplers/sampledRecoveryChance.ts';
import { alternate } from './alternate.ts';
import type { Benchmark, Compared, Growth, Rounds } from './Benchmark.ts';
import { withNumPy } from './NumPy.ts';

const SCRIPT = readFileSync(new URL('./peers/recovery.py', import.meta.url), 'utf8');

interface Sizes {
  readonly n: number;
  readonly m: number;
  readonly k: number;
}

/** The total time of some draws, and their values. */
interface Samples {
  readonly milliseconds: number;
  readonly mean: number;
  readonly variance: number;
}

function draws(count: number, draw: () => number): Samples {
  let [mean, squares] = [0, 0];
  const start = performance.now();
  for (let d = 1; d <= count; d++) {
    const value = draw();
    const step = value - mean;
    mean += step / d;
    squares += step * (value - mean);
  }
  return { milliseconds: performance.now() - start, mean, variance: squares / (count - 1) };
}

const sampled = (rng: Rng, { n, m, k }: Sizes, count: number): Samples => {
  const scheme = { design: 'plain', n, m, inputs: { exactly: k }, threshold: 1 / 2 } as const;
  return draws(count, () => sampledRecoveryChance(rng, scheme));
};

/** The time of one draw in ms. */
const each = (rng: Rng, sizes: Sizes, count: number): number => sampled(rng, sizes, count).milliseconds / count;

const STANDARD_ERROR = 0.001;

/** The total time until the mean of draws with this variance has the standard error. */
const secondsTo = (millisecondsEach: number, variance: number): number =>
  (millisecondsEach * variance) / STANDARD_ERROR ** 2 / 1000;

async function againstDirect({ rounds, quick }: Rounds): Promise<Compared> {
  const sizes = quick ? { n: 1000, m: 300, k: 10 } : { n: 10_000, m: 600, k: 10 };
  const rng = stream('bench', 'recovery');
  const count = quick ? 2000 : 20_000;
  return withNumPy(SCRIPT, async (numpy) => {
    // The probability, which gives the variance of the event: to estimate it from direct draws would take hours.
    const { mean: probability, variance } = sampled(rng, sizes, 5 * count);
    const times: number[] = [];
    const { ours, theirs, theirsToOurs } = await alternate(
      { rounds },
      () => {
        const drawn = sampled(rng, sizes, count);
        times.push(drawn.milliseconds / count);
        return secondsTo(drawn.milliseconds / count, drawn.variance);
      },
      async () => secondsTo(await numpy.time('recovered', sizes.n, sizes.m, sizes.k), probability * (1 - probability)),
    );
    const microseconds = 1000 * times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
    return {
      ours,
      theirs,
      ratio: theirsToOurs,
      unit: 's',
      note:
        `Time to a standard error of ${STANDARD_ERROR}: time of a draw × variance of a draw / ${STANDARD_ERROR}². Theirs draws all ` +
        `of W and gives an event, of variance p(1 − p) with p = ${probability.toFixed(4)}; ours gives its conditional ` +
        `chance, of variance ${variance.toPrecision(3)}, in ${microseconds.toPrecision(3)} μs.`,
    };
  });
}

async function manyFeatures({ rounds, quick }: Rounds): Promise<Compared> {
  const count = quick ? 2000 : 20_000;
  const rng = stream('bench', 'many features');
  const cost = (n: number) => () => 1000 * each(rng, { n, m: 600, k: 10 }, count);
  const { ours, theirs, oursToTheirs } = await alternate({ rounds }, cost(1e12), cost(1e3));
  return { ours, theirs, ratio: oursToTheirs, unit: 'μs', note: 'm = 600, k = 10; theirs is n = 10³, ours n = 10¹².' };
}

async function fewerNumbers({ rounds, quick }: Rounds): Promise<Compared> {
  const count = quick ? 500 : 5000;
  const rng = stream('bench', 'fewer numbers');
  const sizes = { n: 10_000, m: 600, k: 10 };
  const { ours, theirs, theirsToOurs } = await alternate(
    { rounds },
    () => 1000 * each(rng, sizes, count),
    () =>
      (1000 * draws(count / 10, () => recoveryChance(rng, { ...sizes, threshold: 1 / 2 })).milliseconds) / (count / 10),
  );
  return {
    ours,
    theirs,
    ratio: theirsToOurs,
    unit: 'μs',
    note: 'The same chance from 65 numbers, by Bartlett’s decomposition, in place of 6000 coordinates.',
  };
}

/** The time of a thousand draws, so that small sizes are measured too. */
const growing = (
  name: string,
  work: string,
  variable: keyof Sizes,
  fixed: Sizes,
  sizes: readonly number[],
  expected: number,
  count = 1000,
): Growth => {
  const rng = stream('bench', name);
  return {
    name,
    work,
    variable,
    sizes,
    expected,
    milliseconds: (size) => sampled(rng, { ...fixed, [variable]: size }, count).milliseconds,
  };
};

const FIXED = { n: 1e6, m: 600, k: 10 };

export default [
  {
    name: 'recovery',
    work: 'standard error reached per second for P(all of x recovered), (n, m, k) = (10⁴, 600, 10)',
    against: 'NumPy and OpenBLAS, one thread, direct simulation',
    goal: { atLeast: 1e4 },
    run: againstDirect,
  },
  {
    name: 'recovery-many-features',
    work: 'the same at n = 10¹², cost of a draw',
    against: 'ourselves at n = 10³',
    goal: { atMost: 2 },
    run: manyFeatures,
  },
  {
    name: 'recovery-fewer-numbers',
    work: 'a draw’s chance that all of x is recovered, (n, m, k) = (10⁴, 600, 10)',
    against: 'ourselves, all coordinates of the k directions drawn',
    run: fewerNumbers,
  },
  growing('recovery-in-n', 'thousand chances of recovery, m = 600, k = 10', 'n', FIXED, [1e3, 1e6, 1e9, 1e12], 0),
  growing('recovery-in-m', 'thousand chances of recovery, n = 10⁶, k = 10', 'm', FIXED, [300, 3e3, 3e4, 3e6], 0),
  growing(
    'recovery-in-k',
    'ten chances of recovery, n = 10⁶, m = 10⁵',
    'k',
    { ...FIXED, m: 1e5 },
    [32, 64, 128, 256, 512, 1024],
    2,
    10,
  ),
] satisfies ReadonlyArray<Benchmark | Growth>;
