import { requireInteger } from '../requireInteger.ts';
import { requireNumber } from '../requireNumber.ts';
import { type Atom, lawFromRatios } from './lawFromRatios.ts';

/**
 * The Binomial(n, p) law, value by value: how many of n features are present when each is with probability p.
 *
 * @param n the number of trials, at least 0
 * @param p the probability of each, in [0, 1]
 * @returns the values that are not negligible, in increasing order, with their probabilities; about 25 √(np(1−p)) of
 * them at most
 * @throws RangeError when n or p is out of range
 * @example binomialLaw(2, 0.5) // ¼, ½, ¼ for 0, 1, 2
 */
export function binomialLaw(n: number, p: number): ReadonlyArray<Atom> {
  requireInteger('n', n, 0);
  requireNumber('p', p, 0, 1);
  if (p === 0 || p === 1) return [{ value: p * n, probability: 1 }];
  return lawFromRatios(0, n, Math.floor(n * p), (j) => ((n - j) * p) / ((j + 1) * (1 - p)));
}
