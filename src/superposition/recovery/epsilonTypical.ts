import { requireNumber } from '../requireNumber.ts';
import { delta } from './delta.ts';

/**
 * The paper's bound on |x'_i − x_i| that is to hold with probability 1 − e^{−c'²/2}, ε = δc'√k with δ of Lemma 1.
 *
 * @param n the number of features, at least 1
 * @param m the number of dimensions, at least 1
 * @param k the largest number of features present, at least 0
 * @param cPrime the deviation c' in standard deviations, at least 0
 * @returns ε, at least 0
 * @throws RangeError when an argument is out of range
 * @see Lemma 3, the second bound
 * @example epsilonTypical(100, 1000, 4, 3) // 0.13572280848830223 · 3 · 2
 */
export function epsilonTypical(n: number, m: number, k: number, cPrime: number): number {
  return delta(n, m) * requireNumber('cPrime', cPrime, 0) * Math.sqrt(requireNumber('k', k, 0));
}
