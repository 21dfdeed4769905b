import { logBetaRegularized } from '../../numeric/logBetaRegularized.ts';
import { normalQuantile } from '../../numeric/normalQuantile.ts';
import type { CountRule } from './exactStops.ts';

/**
 * QuickCheck's `checkCoverage`: after 100, 200, 400, ... tests a label is covered enough when the lower end of Wilson's
 * interval is at least `tolerance` times what is required, and too little when the upper end is below it.
 *
 * @param required the required probability, in (0, 1)
 * @param certainty one error in so many, says its manual; 10⁹ when left out
 * @param tolerance 0.9 when left out
 * @see QuickCheck, `Test/QuickCheck/Test.hs`, `sufficientlyCovered`, `insufficientlyCovered`, `wilson`
 */
export function coverageRule(required: number, certainty = 1e9, tolerance = 0.9): CountRule {
  const z = -normalQuantile(1 / certainty / 2);
  return (draws, successes) => {
    const share = successes / draws;
    const centre = share + (z * z) / (2 * draws);
    const spread = z * Math.sqrt((share * (1 - share)) / draws + (z * z) / (4 * draws * draws));
    const scale = 1 + (z * z) / draws;
    if ((centre - spread) / scale >= tolerance * required) return 'upheld';
    return (centre + spread) / scale < required ? 'refuted' : 'running';
  };
}

/** When `checkCoverage` looks: 100, 200, 400, ... up to `most`. */
export function coverageTimes(most: number): number[] {
  const times: number[] = [];
  for (let time = 100; time <= most; time *= 2) times.push(time);
  return times;
}

/**
 * A z-test of p ≥ b that is looked at again and again from 30 draws on, as if each look were the only one.
 *
 * @param bound b, in (0, 1)
 * @param level of each look, one-sided
 */
export function peekingRule(bound: number, level: number): CountRule {
  const z = normalQuantile(level);
  return (draws, successes) =>
    draws >= 30 && successes - draws * bound < z * Math.sqrt(draws * bound * (1 - bound)) ? 'refuted' : 'running';
}

/**
 * The exact binomial test of p ≥ b with a number of draws that is fixed in advance.
 *
 * @param draws n, a positive integer
 * @param bound b, in (0, 1)
 * @param level the largest chance of refuting a true claim
 * @returns the largest number of successes that refutes, −1 where none does, and the test's true size
 */
export function fixedTest(
  draws: number,
  bound: number,
  level: number,
): { readonly refutesUpTo: number; readonly size: number } {
  let [refuting, kept] = [-1, draws];
  while (kept - refuting > 1) {
    const middle = Math.floor((refuting + kept) / 2);
    if (atMostChance(middle, draws, bound) <= level) refuting = middle;
    else kept = middle;
  }
  return { refutesUpTo: refuting, size: refuting < 0 ? 0 : atMostChance(refuting, draws, bound) };
}

/**
 * The fewest draws, to about 0.1 %, with which a fixed test of p ≥ b errs with probability at most `level` both where p
 * is b and where it is the margin below.
 *
 * @returns the draws, and the number of successes up to which it refutes
 */
export function plannedTest(
  bound: number,
  margin: number,
  level: number,
): { readonly draws: number; readonly refutesUpTo: number } {
  const isEnough = (draws: number): boolean => {
    const { refutesUpTo } = fixedTest(draws, bound, level);
    return refutesUpTo >= 0 && moreThanChance(refutesUpTo, draws, bound - margin) <= level;
  };
  let [few, many] = [1, 2];
  while (!isEnough(many)) [few, many] = [many, many * 2];
  while (many - few > Math.max(1, many / 1000)) {
    const middle = Math.floor((few + many) / 2);
    if (isEnough(middle)) many = middle;
    else few = middle;
  }
  return { draws: many, refutesUpTo: fixedTest(many, bound, level).refutesUpTo };
}

/** P(at most k successes in n draws of probability p), k ≥ 0. */
export const atMostChance = (k: number, n: number, p: number): number =>
  k >= n ? 1 : Math.exp(logBetaRegularized(1 - p, n - k, k + 1, 'lower', p));

/** P(more than k successes in n draws of probability p), k ≥ 0. */
const moreThanChance = (k: number, n: number, p: number): number =>
  k >= n ? 0 : Math.exp(logBetaRegularized(1 - p, n - k, k + 1, 'upper', p));
