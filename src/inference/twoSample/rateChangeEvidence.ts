import betaln from '@stdlib/math-base-special-betaln';

/** How often an event happened, and how often it did not; or the sums of chances x in [0, 1] and of 1 − x. */
export interface Tally {
  readonly successes: number;
  readonly failures: number;
}

/**
 * The evidence that two independent samples have different rates: ln of an e-value against the null hypothesis p₁ = p₂,
 * whatever the common rate is, that may be looked at whenever each sample was stopped and for whatever reason.
 *
 * With s successes and f failures in a sample and the Jeffreys mixture m(s, f) = B(½ + s, ½ + f)/π,
 *
 *     e = m(s₁, f₁) · m(s₂, f₂) / max over p of pˢ(1 − p)ᶠ,     s = s₁ + s₂, f = f₁ + f₂.
 *
 * **Valid.** Let p be the true common rate. For each sample m(sᵢ, fᵢ)/(p^sᵢ (1 − p)^fᵢ) is a likelihood ratio averaged
 * over alternatives, hence a martingale that begins at 1, and the samples are independent: so is the product, however the
 * draws of the two alternate. The expectation of the product is therefore at most 1 at any stopping times of either sample,
 * and e is no larger, since its denominator is the largest possible. That is why it is not a conditional
 * (hypergeometric) Bayes factor, which has more power when the numbers of draws are fixed, but is no e-value when the data
 * decide when to stop, as they do here.
 *
 * **For chances in [0, 1], too**: a draw multiplies the integrand by (q/p)ˣ ((1 − q)/(1 − p))^(1 − x), which is convex in x
 * and so at most its chord, whose mean is 1.
 *
 * @returns ln e, negative where the rates are more likely equal; −∞ never, +∞ never: 0 draws of either give at most 0
 * @throws RangeError if a count is negative or not finite
 * @see Wasserman, Ramdas and Balakrishnan, "Universal inference" (2020), for the denominator; Turner, Ly and Grünwald,
 *   "Generic e-variables for exact sequential k-sample tests" (2024), for what is the best when the draws come in pairs
 * @example rateChangeEvidence({ successes: 500, failures: 500 }, { successes: 700, failures: 300 }) // 35.3
 */
export function rateChangeEvidence(one: Tally, other: Tally): number {
  for (const count of [one.successes, one.failures, other.successes, other.failures])
    if (!(count >= 0 && count < Infinity))
      throw new RangeError(`invalid count; not a finite number from 0 on: ${count}`);
  const [s, f] = [one.successes + other.successes, one.failures + other.failures];
  return logMixture(one) + logMixture(other) - most(s, s + f) - most(f, s + f);
}

const logMixture = ({ successes, failures }: Tally): number =>
  betaln(0.5 + successes, 0.5 + failures) - Math.log(Math.PI);

/** The part of ln pˢ(1 − p)ᶠ at its largest that s, or f, gives. */
const most = (count: number, draws: number): number => (count === 0 ? 0 : count * Math.log(count / draws));
