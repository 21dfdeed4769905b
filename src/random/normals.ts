import { normal } from './normal.ts';
import type { Rng } from './Rng.ts';

/**
 * Fills an array with independent normal numbers of mean 0, first entry first.
 *
 * @param rng the stream
 * @param out the array to be filled, of any length
 * @param standardDeviation of each entry, finite and not negative
 * @returns `out`
 * @throws RangeError when the standard deviation is negative or not finite
 * @see `normal`
 * @example normals(rng, new Float64Array(m * n), 1 / Math.sqrt(m))
 */
export function normals(rng: Rng, out: Float64Array, standardDeviation: number = 1): Float64Array {
  if (!(standardDeviation >= 0 && standardDeviation < Infinity)) {
    throw new RangeError(`invalid standardDeviation; not in [0, ∞): ${standardDeviation}`);
  }
  for (let i = 0; i < out.length; i++) out[i] = standardDeviation * normal(rng);
  return out;
}
