import { bettingWealth } from './bettingWealth.ts';
import { checkAlpha } from './checkAlpha.ts';
import { checkRange } from './checkRange.ts';
import type { ValueRange } from './Question.ts';

/** How much wider than necessary the interval may be, relative to its width. */
const TOLERANCE = 1e-3;

/** Sums of numbers up to this are far from the largest double. */
const LARGE = 2 ** 900;

/**
 * A confidence interval for the mean of a quantity with a known range, valid at every time at once: the m against which
 * the bettors of `bettingEProcess` have less than 2/α, upwards and downwards.
 *
 * **Valid** by Ville's inequality for each direction with α/2: P(mean ∈ C after n draws, for every n) ≥ 1 − α, per
 * setting, and also for the n at which a test stopped.
 *
 * **An interval** as every factor 1 − c + c(x − lo)/(m − lo) falls with growing m, and with it the wealth against mean
 * ≤ m; so the rejected m are those below one limit, found by bisection. The observed mean is never among them: by
 * Jensen's inequality the product of n factors is at most the n-th power of their average, which is 1 there. The limits
 * are rounded outwards, by at most a thousandth of the distance to the observed mean. Each halving is one pass over the
 * values; there are some 25 of them, so that 10⁵ values take a fifth of a second.
 *
 * @param values the draws, in [lo, hi], in any order; the wealth does not depend on it
 * @param range `[lo, hi]`, lo < hi, that no value ever leaves; the limit on the side of an infinite end is infinite
 * @param alpha the probability that the interval ever misses the mean, in (0, 1)
 * @returns the interval `[lo, hi]`; the whole range when there is no value
 * @throws RangeError for a value outside the range, an impossible range, or an alpha outside (0, 1)
 * @see Waudby-Smith and Ramdas (2024), section 4
 * @example meanConfidenceSequence(new Float64Array(1000).fill(0.25), [0, 1], 1e-9) // [0.2442, 0.2674]
 */
export function meanConfidenceSequence(
  values: Float64Array,
  range: ValueRange,
  alpha: number,
): readonly [lo: number, hi: number] {
  checkRange(range);
  checkAlpha(alpha);
  const [lo, hi] = range;
  const outside = values.find((x) => !(x >= lo && x <= hi && Number.isFinite(x)));
  if (outside !== undefined) throw new RangeError(`invalid value; not in [${lo}, ${hi}]: ${outside}`);
  // In a unit in which neither distances nor their sum are beyond the largest double.
  const unit = [lo, hi].some((end) => Number.isFinite(end) && Math.abs(end) > LARGE) ? LARGE : 1;
  const [least, most] = [lo / unit, hi / unit];
  const aboveLo = values.map((x) => x / unit - least);
  const belowHi = values.map((x) => most - x / unit);
  return [
    lo === -Infinity ? lo : (least + largestRejected(aboveLo, alpha / 2)) * unit,
    hi === Infinity ? hi : (most - largestRejected(belowHi, alpha / 2)) * unit,
  ];
}

/** The largest m known to be rejected as a bound from above on the mean of nonnegative values; 0 when there is none. */
function largestRejected(values: Float64Array, alpha: number): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / Math.max(1, values.length);
  const threshold = -Math.log(alpha);
  let [rejected, kept] = [0, mean];
  while (kept - rejected > TOLERANCE * (mean - rejected)) {
    const middle = (rejected + kept) / 2;
    if (middle <= rejected || middle >= kept) break;
    const wealth = bettingWealth();
    for (const x of values) wealth.bet(x / middle);
    if (wealth.log() >= threshold) rejected = middle;
    else kept = middle;
  }
  return rejected;
}
