import { sphereTail } from '../../numeric/sphereTail.ts';
import type { Rng } from '../../random/Rng.ts';
import { requireNumber } from '../requireNumber.ts';
import { lengthOfSum } from './lengthOfSum.ts';

/**
 * A draw's chance that a feature errs by more than epsilon: P(|error_i| > ε) given the length of the sum g of the
 * other features that are present, which is P(|U| > ε/|g|) with U one coordinate of a uniform point of the sphere.
 *
 * The mean over draws is 2 P(S_r > ε), `sphereSumTail`. The chance keeps its relative accuracy however small it is.
 *
 * @param rng where the draws come from
 * @param others how many other features are present, at least 0: k for an absent feature among exactly k, k − 1 for a
 * present one
 * @param m the number of dimensions, at least 1
 * @param epsilon the bound on the error, at least 0
 * @returns a probability
 * @throws RangeError when an argument is out of range
 * @see Lemma 3
 * @example featureErrorChance(stream('7', 'lemma-3'), 1, 3, 0.25) // ¾, without any chance left
 */
export function featureErrorChance(rng: Rng, others: number, m: number, epsilon: number): number {
  requireNumber('epsilon', epsilon, 0);
  const length = lengthOfSum(rng, others, m);
  return length === 0 ? 0 : sphereTail(epsilon / length, m);
}
