import { requireInteger } from '../requireInteger.ts';
import { requireNumber } from '../requireNumber.ts';
import type { Directions } from './Directions.ts';

/**
 * n unit vectors in R^n with every W_i·W_j = cosine: all interference has one sign and one size, so that for a
 * positive cosine the worst error kδ of Lemma 3 is reached by every input.
 *
 * The columns of the symmetric square root aI + bJ of their Gram matrix (1 − c)I + cJ, where J is all ones:
 * a = √(1 − c) and b = (√(1 + (n−1)c) − a)/n.
 *
 * @param n the number of features and of dimensions, at least 2
 * @param cosine the common dot product c, in [−1/(n−1), 1]
 * @returns W, n × n, with unit columns
 * @throws RangeError when n is not an integer of at least 2, or no such vectors exist
 * @see Lemma 3
 * @example worstError(equiangularVectors(6, 0.1), 0, 3) // 3 · 0.1
 */
export function equiangularVectors(n: number, cosine: number): Directions {
  requireInteger('n', n, 2);
  requireNumber('cosine', cosine, -1 / (n - 1), 1);
  const a = Math.sqrt(1 - cosine);
  // The least cosine is rounded, so the radicand may come out just below zero.
  const b = (Math.sqrt(Math.max(0, 1 + (n - 1) * cosine)) - a) / n;
  const columns = new Float64Array(n * n).fill(b);
  for (let i = 0; i < n; i++) columns[i * n + i] = a + b;
  return { m: n, n, columns };
}
