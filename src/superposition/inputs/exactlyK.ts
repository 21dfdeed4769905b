import { kOfN } from '../../random/kOfN.ts';
import type { Rng } from '../../random/Rng.ts';
import { requireInteger } from '../requireInteger.ts';
import type { SparseInput } from './SparseInput.ts';

/**
 * An input with exactly k features present, uniform over all C(n, k) of them.
 *
 * @param rng where the draw comes from
 * @param n the number of features, in [1, 2³¹]
 * @param k the number of features present, in [0, n]
 * @returns x with k ones
 * @throws RangeError when n or k is out of range
 * @example exactlyK(stream('7', 'inputs'), 20, 2).present // two different numbers below 20, in order
 */
export function exactlyK(rng: Rng, n: number, k: number): SparseInput {
  requireInteger('n', n, 1);
  requireInteger('k', k, 0, n, 'n');
  return { n, present: kOfN(rng, n, k) };
}
