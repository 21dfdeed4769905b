import { logSphereTail } from '../../numeric/logSphereTail.ts';
import { logSphereUpperTail } from '../../numeric/logSphereUpperTail.ts';
import { logOneMinusExp } from '../../numeric/logOneMinusExp.ts';
import { requireNumber } from '../requireNumber.ts';
import type { SampledScheme } from './SampledScheme.ts';
import type { Stored } from './storedDraw.ts';

/**
 * The conditional probability that a threshold reads every one of n features right, given the directions of those that
 * are present alone. Its mean over `storedDraw` is the probability itself.
 *
 * It is 0 if one of them is not above the threshold t or, for antipodal pairs, its partner is. Any other direction is
 * read as |h|U, all of them independently, and must satisfy: for an absent feature |h|U ≤ t; for a pair without
 * members |h||U| ≤ t; for a complete pair |h||U| < −t, which no t ≥ 0 allows. A power of n − k or so is taken in the
 * logarithm, so that n = 10¹² costs what n = 10³ does.
 *
 * @param stored what `storedDraw` gave for this scheme
 * @param scheme the design, n and m; t
 * @returns a probability
 * @throws RangeError when the threshold is not a number
 * @see Theorem 2; `recoveryChance`, which draws all coordinates of the k directions
 * @example recoveryChanceGiven({ dots: [1], length: 1, complete: 0 }, { design: 'plain', n: 5, m: 3, threshold: 0.5 })
 * // 0.75⁴: a coordinate in three dimensions is uniform
 */
export function recoveryChanceGiven(
  { dots, length, complete }: Stored,
  { design, n, m, threshold }: Pick<SampledScheme, 'design' | 'n' | 'm'> & { readonly threshold: number },
): number {
  requireNumber('threshold', threshold);
  const antipodal = design === 'antipodal';
  for (const dot of dots) if (!(dot > threshold) || (antipodal && -dot > threshold)) return 0;
  if (!antipodal) return power(n - dots.length, logAtMost(threshold, length, m));
  const empty = n / 2 - dots.length - complete;
  return power(empty, logSizeAtMost(threshold, length, m)) * power(complete, logSizeBelow(-threshold, length, m));
}

/** e^(count · logarithm), and 1 for a count of 0. */
function power(count: number, logarithm: number): number {
  return count === 0 ? 1 : Math.exp(count * logarithm);
}

/** ln P(|h|U ≤ t). */
function logAtMost(t: number, length: number, m: number): number {
  if (length === 0) return t >= 0 ? 0 : -Infinity;
  return logOneMinusExp(logSphereUpperTail(t / length, m));
}

/** ln P(|h||U| ≤ t). */
function logSizeAtMost(t: number, length: number, m: number): number {
  if (t < 0) return -Infinity;
  return length === 0 ? 0 : logOneMinusExp(logSphereTail(t / length, m));
}

/** ln P(|h||U| < t), which differs where the law has atoms: for h = 0, and in one dimension. */
function logSizeBelow(t: number, length: number, m: number): number {
  if (length === 0 || m === 1) return length < t ? 0 : -Infinity;
  return logSizeAtMost(t, length, m);
}
