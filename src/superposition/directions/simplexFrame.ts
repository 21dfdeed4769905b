import { requireInteger } from '../requireInteger.ts';
import type { Directions } from './Directions.ts';

/**
 * The corners of the regular simplex: n unit vectors in R^{n−1} with every W_i·W_j = −1/(n−1), the least coherence
 * that n vectors in n − 1 dimensions can have (Welch's bound). For n = 3 the triangle, for n = 4 the tetrahedron.
 *
 * Take e_i in R^n without its mean, which leaves dots δ_ij − 1/n, write it in an orthonormal basis of the vectors
 * of sum zero (Helmert's), and scale by √(n/(n−1)) to length 1.
 *
 * @param n the number of features, at least 2
 * @returns W, (n−1) × n, with unit columns
 * @throws RangeError when n is not an integer of at least 2
 * @see Welch, "Lower bounds on the maximum cross correlation of signals" (1974)
 * @example coherence(simplexFrame(4)) // ⅓
 */
export function simplexFrame(n: number): Directions {
  requireInteger('n', n, 2);
  const m = n - 1;
  const columns = new Float64Array(m * n);
  const scale = Math.sqrt(n / (n - 1));
  // Basis vector j ≥ 1 is (1, …, 1, −j, 0, …, 0)/√(j(j+1)), with j ones.
  for (let j = 1; j < n; j++) {
    const unit = scale / Math.sqrt(j * (j + 1));
    for (let i = 0; i < j; i++) columns[i * m + j - 1] = unit;
    columns[j * m + j - 1] = -j * unit;
  }
  return { m, n, columns };
}
