import betaln from '@stdlib/math-base-special-betaln';
import { checkAlpha } from './checkAlpha.ts';

/**
 * A confidence interval for a probability that is valid at every time at once: the p against which the draws give less
 * evidence than 1/α,
 *
 *     C = { p : B(½ + s, ½ + f) / (B(½, ½) pˢ (1 − p)ᶠ) < 1/α }.
 *
 * **Valid** as the quotient is the likelihood ratio against p, averaged over the alternatives by Jeffreys' prior
 * Beta(½, ½): under p it is a martingale that starts at 1, and by Ville's inequality P(p ∈ C after n draws, for every
 * n) ≥ 1 − α. This holds per setting, and also for the n at which a test stopped. Its logarithm is convex in p with its
 * smallest value at s/(s + f), where it is at most 0; so C is an interval around the observed frequency, and each end
 * is found by bisection and rounded outwards.
 *
 * @param successes how often the event happened, at least 0
 * @param failures how often it did not, at least 0
 * @param alpha the probability that the interval ever misses p, in (0, 1)
 * @returns the interval `[lo, hi]` in [0, 1]; `[0, 1]` before the first draw
 * @throws RangeError when a count is negative or not finite, or alpha is not in (0, 1)
 * @see Robbins, "Statistical methods related to the law of the iterated logarithm" (1970); Howard et al. (2021), the
 *   two-sided beta-binomial mixture
 * @example eventConfidenceSequence(50, 50, 0.05) // [0.3383, 0.6617]
 */
export function eventConfidenceSequence(
  successes: number,
  failures: number,
  alpha: number,
): readonly [lo: number, hi: number] {
  for (const count of [successes, failures]) {
    if (!(count >= 0 && count < Infinity)) throw new RangeError(`invalid count; not in [0, ∞): ${count}`);
  }
  checkAlpha(alpha);
  return [lowerLimit(successes, failures, alpha), 1 - lowerLimit(failures, successes, alpha)];
}

/** The largest p known to be rejected below the frequency s/(s + f); 0 when there is none. */
function lowerLimit(s: number, f: number, alpha: number): number {
  if (s === 0) return 0;
  const logMixture = betaln(0.5 + s, 0.5 + f) - Math.log(Math.PI);
  const threshold = -Math.log(alpha);
  let [rejected, kept] = [0, s / (s + f)];
  for (;;) {
    const middle = (rejected + kept) / 2;
    if (middle <= rejected || middle >= kept) return rejected;
    if (logMixture - s * Math.log(middle) - f * Math.log1p(-middle) >= threshold) rejected = middle;
    else kept = middle;
  }
}
