import { requireNumber } from '../requireNumber.ts';
import type { Directions } from './Directions.ts';
import { largestDot } from './largestDot.ts';

/**
 * Whether all |W_i·W_j| with i < j are at most delta: the event of Lemma 1. The same answer as
 * `coherence(W) <= delta`, found sooner when it is no.
 *
 * @param W directions, m × n
 * @param delta a number, at least 0
 * @returns true when no pair is above; false also when a NaN is met first
 * @throws RangeError when delta is negative or NaN
 * @see Lemma 1
 * @example isCoherenceAtMost(simplexFrame(5), 0.2) // false, the coherence is ¼
 */
export function isCoherenceAtMost(W: Directions, delta: number): boolean {
  requireNumber('delta', delta, 0);
  return largestDot(W, delta) <= delta;
}
