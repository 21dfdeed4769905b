import type { Directions } from './Directions.ts';
import { dotsWith } from './dotsWith.ts';

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
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    dotsWith(W, columns, i * m, i, matrix, i * n);
    for (let j = i + 1; j < n; j++) matrix[j * n + i] = matrix[i * n + j]!;
  }
  return matrix;
}
