import type { Chooser } from '../Chooser.ts';
import type { Made } from '../Planted.ts';
import { approximately, compare, minus, plus, type Rational, rational, times } from '../Rational.ts';
import { groundTruthOfBound } from './bounds.ts';
import { exactLaw, type ExactLaw } from './exactLaws.ts';

const ZERO = rational(0);
const ONE = rational(1);

/** By what share of the draws a claimed distribution, or that of another variable, is another one. */
const SHARES = [0, 0, 1 / 64, 1 / 16, 1 / 4, 1 / 2];
const DISTANCES = [0, 0, 0.05, 0.15];
const MARGINS = [0, 0.05, 0.1, 0.1, 0.2];

/** That a whole number has a distribution: its own, or a mixture of that with its largest value. */
export function distribution(choose: Chooser): Made {
  const law = exactLaw(choose);
  const share = choose.of(SHARES);
  const most = [...law.law.keys()].at(-1)!;
  const claimed = [...law.law].map(([value, p]): readonly [number, number] => [
    value,
    approximately(plus(times(p, minus(ONE, dyadic(share))), value === most ? dyadic(share) : ZERO)),
  ]);
  const listed = `[${claimed.map(([value, p]) => `[${value}, ${p}]`).join(', ')}]`;
  const key = choose.chance(0.5)
    ? `probabilities: () => ${listed}`
    : `distributionFunction: (t) => ${listed}.reduce((sum, [value, p]) => sum + (value <= t ? p : 0), 0)`;
  return made(choose, `a distribution of ${law.says}, mixed`, mixed(law, share), 1, [
    `draw: (rng) => ${law.draw}`,
    'variable: (x) => x',
    key,
  ]);
}

/** That two variables have the same distribution, of which one is now and then the largest value instead. */
export function sameDistribution(choose: Chooser): Made {
  const law = exactLaw(choose);
  const share = choose.of(SHARES);
  const most = [...law.law.keys()].at(-1)!;
  const other = choose.chance(0.5) ? 'one(rng)' : 'x';
  return made(choose, `two variables, each ${law.says}`, mixed(law, share), 1, [
    `draw: (rng) => { const one = (rng) => ${law.draw}; const x = one(rng); const y = ${other}; return [x, rng() < ${share} ? ${most} : y]; }`,
    'variable: ([x]) => x',
    'sameDistributionAs: ([, y]) => y',
  ]);
}

/** That two variables with the same distribution are independent, of which one is now and then the other instead. */
export function independence(choose: Chooser): Made {
  const law = exactLaw(choose);
  const share = choose.of(SHARES);
  const spread = largest(cumulated(law).map((g) => times(g, minus(ONE, g))));
  return made(choose, `independence of two variables, each ${law.says}`, times(dyadic(share), spread), 1 / 4, [
    `draw: (rng) => { const one = (rng) => ${law.draw}; const x = one(rng); const y = one(rng); return [x, rng() < ${share} ? x : y]; }`,
    'variable: ([x]) => x',
    'independentOf: ([, y]) => y',
  ]);
}

function made(choose: Chooser, family: string, exact: Rational, most: number, keys: readonly string[]): Made {
  const [distance, margin] = [choose.of(DISTANCES), choose.of(MARGINS)];
  const groundTruth = groundTruthOfBound(exact, false, distance, margin, [0, most]);
  return {
    family: `${family}: ${approximately(exact)} away, claimed at most ${distance}`,
    keys: ['forAll: {}', ...keys, `distanceAtMost: ${distance}`, ...(margin === 0 ? [] : [`margin: ${margin}`])],
    truth: {
      at: () => groundTruth,
      isFalse: groundTruth.refuted,
      isNonVacuous: groundTruth.upheld || groundTruth.refuted,
      isWithin: groundTruth.upheld,
      mean: () => approximately(exact),
    },
  };
}

/** P(X ≤ v) at each value. */
function cumulated({ law }: ExactLaw): Rational[] {
  let sum = ZERO;
  return [...law.values()].map((p) => (sum = plus(sum, p)));
}

const largest = (values: readonly Rational[]): Rational =>
  values.reduce((most, value) => (compare(value, most) > 0 ? value : most), ZERO);

/** How far the mixture of a distribution with its largest value is from it: the share times P(X is less than that). */
const mixed = (law: ExactLaw, share: number): Rational => times(dyadic(share), cumulated(law).at(-2) ?? ZERO);

const dyadic = (share: number): Rational => rational(share * 64, 64);
