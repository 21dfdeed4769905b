import { normals } from '../../random/normals.ts';
import type { Rng } from '../../random/Rng.ts';
import { requireInteger } from '../requireInteger.ts';
import type { Directions } from './Directions.ts';

/**
 * n independent vectors with independent coordinates of law N(0, 1/m): the random directions in the proof of
 * Lemma 1 as they are before they are scaled to length 1. Their squared length has mean 1 and variance 2/m.
 *
 * @param rng where the draws come from
 * @param n the number of features, at least 1
 * @param m the number of dimensions, at least 1
 * @returns W, m × n, with columns that are not of length 1
 * @throws RangeError when n or m is not a positive integer
 * @see proof of Lemma 1
 * @example gaussianVectors(stream('7', 'lengths'), 10, 4) // W_i·W_i differs from 1 by about √(2/4)
 */
export function gaussianVectors(rng: Rng, n: number, m: number): Directions {
  requireInteger('n', n, 1);
  requireInteger('m', m, 1);
  const columns = new Float64Array(m * n);
  normals(rng, columns, 1 / Math.sqrt(m));
  return { m, n, columns };
}
