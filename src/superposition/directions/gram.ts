import { newNumbers } from '../newNumbers.ts';
import type { Directions } from './Directions.ts';

/**
 * The Gram matrix WᵀW: what encoding and decoding do to an input together.
 *
 * @param W directions, m × n
 * @returns n × n numbers, place i·n + j is W_i·W_j; symmetric to the last bit
 * @throws never
 * @see the remark after Lemma 2
 * @example gram(directions([[1, 0], [0.6, 0.8]])) // [1, 0.6, 0.6, 1]
 */
export function gram(W: Directions): Float64Array {
  const { m, n, columns } = W;
  const matrix = newNumbers(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++) {
      let product = 0;
      for (let u = i * m, v = j * m, end = u + m; u < end; u++, v++) product += columns[u]! * columns[v]!;
      matrix[i * n + j] = product;
      matrix[j * n + i] = product;
    }
  }
  return matrix;
}
