import type { Directions } from '../directions/Directions.ts';
import { featureError } from './featureError.ts';
import { worstInput } from './worstInput.ts';

/**
 * The largest |error_i| that any input with at most k ones, feature i not among them, can cause: the largest
 * |Σ_{j∈S} W_i·W_j| over the sets S of at most k other features. At most k times the coherence.
 *
 * @param W directions, m × n
 * @param i the feature that is disturbed, in [0, n − 1]
 * @param k the largest number of features present, in [0, n]
 * @returns a number, at least 0
 * @throws RangeError when i or k is out of range
 * @see Lemma 3
 * @example worstError(icosahedronLines(), 0, 2) // 2/√5
 */
export function worstError(W: Directions, i: number, k: number): number {
  return Math.abs(featureError(W, worstInput(W, i, k), i));
}
