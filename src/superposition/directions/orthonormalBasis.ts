import { requireInteger } from '../requireInteger.ts';
import type { Directions } from './Directions.ts';

/**
 * The m coordinate directions of R^m: as many features as dimensions, and no interference at all.
 *
 * @param m the number of dimensions and of features, at least 1
 * @returns W, m × m, the identity
 * @throws RangeError when m is not a positive integer
 * @example coherence(orthonormalBasis(5)) // 0
 */
export function orthonormalBasis(m: number): Directions {
  requireInteger('m', m, 1);
  const columns = new Float64Array(m * m);
  for (let i = 0; i < m; i++) columns[i * m + i] = 1;
  return { m, n: m, columns };
}
