import { requireNumber } from '../requireNumber.ts';
import { delta } from './delta.ts';

/**
 * The paper's bound on |x'_i − x_i| that holds for every input, ε = δk with δ of Lemma 1.
 *
 * @param n the number of features, at least 1
 * @param m the number of dimensions, at least 1
 * @param k the largest number of features present, at least 0
 * @returns ε, at least 0
 * @throws RangeError when an argument is out of range
 * @see Lemma 3, the first bound
 * @example epsilonWorst(100, 1000, 3) // 3 · 0.13572280848830223
 */
export function epsilonWorst(n: number, m: number, k: number): number {
  return delta(n, m) * requireNumber('k', k, 0);
}
