import { requireInteger } from '../requireInteger.ts';
import type { Directions } from './Directions.ts';

/**
 * The corners of the regular polygon: n unit vectors in the plane, W_i·W_j = cos(2π(i − j)/n). For n = 2 an
 * antipodal pair, for n = 5 the pentagon of "Toy Models of Superposition".
 *
 * @param n the number of features, at least 1
 * @returns W, 2 × n, with unit columns
 * @throws RangeError when n is not a positive integer
 * @see Elhage et al., "Toy Models of Superposition" (2022), section on the geometry of superposition
 * @example coherence(regularPolygon(5)) // |cos 144°| = 0.8090169943749475
 */
export function regularPolygon(n: number): Directions {
  requireInteger('n', n, 1);
  const columns = new Float64Array(2 * n);
  for (let i = 0; i < n; i++) {
    columns[2 * i] = Math.cos((2 * Math.PI * i) / n);
    columns[2 * i + 1] = Math.sin((2 * Math.PI * i) / n);
  }
  return { m: 2, n, columns };
}
