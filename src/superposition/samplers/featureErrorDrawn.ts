import type { Rng } from '../../random/Rng.ts';
import { lengthOfSum } from './lengthOfSum.ts';
import { uniformCoordinate } from './uniformCoordinate.ts';

/**
 * The paper's error_i for independent uniform unit vectors, drawn without the directions: W_i·g, where g is the sum of
 * the other features that are present. Given g it is |g|U, with U one coordinate of a uniform point of the sphere.
 *
 * @param rng where the draws come from
 * @param others how many other features are present, at least 0: k for an absent feature among exactly k, k − 1 for a
 * present one
 * @param m the number of dimensions, at least 1
 * @returns the signed error
 * @throws RangeError when an argument is out of range
 * @see Lemma 2; `sphereSumTail`, its exact law
 * @example featureErrorDrawn(stream('7', 'lemma-3'), 10, 1e6) // about 0.003
 */
export function featureErrorDrawn(rng: Rng, others: number, m: number): number {
  const length = lengthOfSum(rng, others, m);
  return length === 0 ? 0 : length * uniformCoordinate(rng, m);
}
