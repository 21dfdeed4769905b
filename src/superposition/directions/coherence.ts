import type { Directions } from './Directions.ts';
import { largestDot } from './largestDot.ts';

/**
 * The coherence of W: the largest |W_i·W_j| over all pairs i < j, the least δ of which Lemma 1 can be true.
 *
 * @param W directions, m × n; for the usual meaning with unit columns
 * @returns a number in [0, 1] for unit columns (up to rounding); 0 for n = 1, where there is no pair
 * @throws never; NaN if W contains NaN
 * @see Lemma 1
 * @example coherence(simplexFrame(5)) // ¼
 */
export function coherence(W: Directions): number {
  return largestDot(W, Infinity);
}
