import { requireNumber } from '../requireNumber.ts';

/**
 * The paper's bound on |W_i·W_j|, δ = √(4 ln n/m). It is vacuous if it is 1 or more, that is for m ≤ 4 ln n.
 *
 * @param n the number of features, at least 1
 * @param m the number of dimensions, at least 1
 * @returns δ, at least 0
 * @throws RangeError when n or m is below 1 or not finite
 * @see Lemma 1
 * @example delta(100, 1000) // 0.13572280848830223
 */
export function delta(n: number, m: number): number {
  requireNumber('n', n, 1);
  requireNumber('m', m, 1);
  return Math.sqrt((4 * Math.log(n)) / m);
}
