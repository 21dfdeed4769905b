import type { Rng } from '../../random/Rng.ts';
import { unitVectorsInOwnBasis } from './unitVectorsInOwnBasis.ts';

/**
 * The Gram matrix of k independent uniform unit vectors in R^m, from k² numbers in place of km: see
 * `unitVectorsInOwnBasis`. Off the diagonal E G_ij = 0, E G_ij² = 1/m, and the entries are pairwise independent.
 *
 * @param rng where the draws come from
 * @param k the number of vectors, at least 1
 * @param m the number of dimensions, at least 1, below k too; then the rank is m
 * @returns k × k numbers, place i·k + j is W_i·W_j; symmetric to the last bit
 * @throws RangeError when k or m is not a positive integer, or k · min(k, m) is above 2²⁷
 * @see Lemma 1
 * @example gramOfUnitVectors(stream('7', 'gram'), 10, 1e9)[1] // W_0·W_1, about 3·10⁻⁵
 */
export function gramOfUnitVectors(rng: Rng, k: number, m: number): Float64Array {
  const { m: rank, columns } = unitVectorsInOwnBasis(rng, k, m);
  const matrix = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    // Coordinate c of direction i is 0 for c > i.
    const end = i * rank + Math.min(i + 1, rank);
    for (let j = i; j < k; j++) {
      let product = 0;
      for (let u = i * rank, v = j * rank; u < end; u++, v++) product += columns[u]! * columns[v]!;
      matrix[i * k + j] = product;
      matrix[j * k + i] = product;
    }
  }
  return matrix;
}
