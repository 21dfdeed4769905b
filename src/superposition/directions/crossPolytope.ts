import { requireInteger } from '../requireInteger.ts';
import type { Directions } from './Directions.ts';

/**
 * The 2m directions ±e_i of R^m in antipodal pairs: W_{2i} = e_i and W_{2i+1} = −e_i. Different pairs are
 * orthogonal, so that all interference is inside the pairs, as the proof of Theorem 3 supposes.
 *
 * @param m the number of dimensions and of pairs, at least 1
 * @returns W, m × 2m, with unit columns
 * @throws RangeError when m is not a positive integer
 * @see Theorem 3
 * @example gram(crossPolytope(1)) // [1, −1, −1, 1]
 */
export function crossPolytope(m: number): Directions {
  requireInteger('m', m, 1);
  const columns = new Float64Array(2 * m * m);
  for (let i = 0; i < m; i++) {
    columns[2 * i * m + i] = 1;
    columns[(2 * i + 1) * m + i] = -1;
  }
  return { m, n: 2 * m, columns };
}
