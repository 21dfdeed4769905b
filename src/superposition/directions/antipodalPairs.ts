import type { Rng } from '../../random/Rng.ts';
import { requireInteger } from '../requireInteger.ts';
import type { Directions } from './Directions.ts';
import { unitVectors } from './unitVectors.ts';

/**
 * n/2 antipodal pairs: W_{2i} independent and uniform on the unit sphere, W_{2i+1} = −W_{2i} exactly.
 *
 * @param rng where the draws come from
 * @param n the number of features, even, at least 2
 * @param m the number of dimensions, at least 1
 * @returns W, m × n, with unit columns
 * @throws RangeError when n is not even and positive, or m is not a positive integer
 * @see Theorem 3
 * @example antipodalPairs(stream('7', 'theorem-3'), 20, 5) // ten pairs in five dimensions
 */
export function antipodalPairs(rng: Rng, n: number, m: number): Directions {
  requireInteger('n', n, 2);
  if (n % 2 !== 0) throw new RangeError(`invalid n; not even, so not a number of pairs: ${n}`);
  const half = unitVectors(rng, n / 2, m).columns;
  const columns = new Float64Array(m * n);
  for (let pair = 0; pair < n / 2; pair++) {
    for (let c = 0; c < m; c++) {
      const coordinate = half[pair * m + c]!;
      columns[2 * pair * m + c] = coordinate;
      columns[(2 * pair + 1) * m + c] = -coordinate;
    }
  }
  return { m, n, columns };
}
