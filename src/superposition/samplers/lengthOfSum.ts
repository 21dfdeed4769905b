import type { Rng } from '../../random/Rng.ts';
import { requireInteger } from '../requireInteger.ts';
import { uniformCoordinate } from './uniformCoordinate.ts';

/**
 * The length of a sum of r independent uniform unit vectors in R^m, from 2(r − 1) numbers: where only |h| matters, and
 * not what each feature present is read as.
 *
 * A further direction meets the sum so far, of length s, at an angle that does not depend on it, with the cosine U of
 * `uniformCoordinate`, and the new length is √(s² + 1 + 2sU).
 *
 * @param rng where the draws come from
 * @param r how many are added, at least 0
 * @param m the number of dimensions, at least 1
 * @returns a length in [0, r]; 0 for r = 0 and 1 for r = 1
 * @throws RangeError when r or m is out of range
 * @see Pearson, "The problem of the random walk" (1905)
 * @example lengthOfSum(stream('7', 'length'), 100, 1e9) // about 10
 */
export function lengthOfSum(rng: Rng, r: number, m: number): number {
  requireInteger('r', r, 0);
  requireInteger('m', m, 1);
  if (r === 0) return 0;
  let square = 1;
  for (let added = 1; added < r; added++) {
    // Written so that it cannot be negative: (s + U)² + (1 − U²).
    const length = Math.sqrt(square);
    const cosine = uniformCoordinate(rng, m);
    square = (length + cosine) ** 2 + (1 - cosine) * (1 + cosine);
  }
  return Math.sqrt(square);
}
