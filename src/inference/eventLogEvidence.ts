import betaln from '@stdlib/math-base-special-betaln';
import { logBetaRegularized } from '../numeric/logBetaRegularized.ts';
import { alternativePrior } from './alternativePrior.ts';
import { logSumExp } from '../numeric/logSumExp.ts';
import type { OneSided } from './Question.ts';

/** Smaller bounds are beyond any number of draws; the parameters of the prior would overflow soon below. */
const SMALLEST_BOUND = 1e-200;

/** ln e-value, given how often the event happened and how often it did not. */
export type LogEvidence = (successes: number, failures: number) => number;

/**
 * The evidence that s successes and f failures give against a bound on a probability: the likelihood of an
 * alternative relative to that of the boundary b, averaged over the alternatives q by the prior π of
 * `alternativePrior`. Against the null hypothesis p ≥ b,
 *
 *     e(s, f) = ∫ (q/b)ˢ ((1 − q)/(1 − b))ᶠ dπ(q),     π on [0, b);
 *
 * against p ≤ b it is the same with success and failure exchanged.
 *
 * **Valid for every p of the null hypothesis, not only for p = b.** One draw multiplies the integrand by q/b with
 * probability p and by (1 − q)/(1 − b) with probability 1 − p. Its mean is p·q/b + (1 − p)(1 − q)/(1 − b), which is
 * linear in p, equals q + (1 − q) = 1 at p = b, and has the slope q/b − (1 − q)/(1 − b) < 0 as q < b. So it is at most
 * 1 for every p ≥ b, even if p changes from draw to draw with the past; the integrand is a supermartingale for each q,
 * and so is its average over π (Tonelli). At p = b it is a martingale: nothing is given away.
 *
 * A part Beta(a, c) of the prior has the closed form, with I_b the regularized incomplete beta function,
 *
 *     ln e = ln B(a + s, c + f) + ln I_b(a + s, c + f) − ln B(a, c) − ln I_b(a, c) − s ln b − f ln(1 − b).
 *
 * At the ends, exactly: one failure is infinite evidence against p ≥ 1, and one success against p ≤ 0. The null
 * hypotheses p ≥ 0 and p ≤ 1 are always true; evidence against them stays 0 and they are never rejected. For a bound b
 * in (0, 10⁻²⁰⁰) two shortcuts, both valid: evidence against p ≤ b is taken against p ≤ 10⁻²⁰⁰, which contains it, and
 * evidence against p ≥ b, for which 10²⁰¹ draws would be needed, stays 0.
 *
 * @param nullHypothesis `{ atLeast: b }` for evidence against p ≥ b, `{ atMost: b }` for p ≤ b; b in [0, 1]
 * @returns the function (successes, failures) → ln e, for counts ≥ 0 up to at least 10⁷ each, with an absolute error
 *   below 10⁻⁸. Fractional counts are sums of chances x in [0, 1] and 1 − x: as the factor of a draw is convex in x,
 *   its mean is at most that of an event with the same probability, and the evidence is valid for chances too.
 * @throws RangeError when b is not in [0, 1]
 * @see Robbins, "Statistical methods related to the law of the iterated logarithm" (1970); Howard, Ramdas, McAuliffe
 *   and Sekhon, "Time-uniform, nonparametric, nonasymptotic confidence sequences" (2021), the one-sided beta-binomial
 *   mixture; DLMF 8.17 for I_b
 * @example eventLogEvidence({ atLeast: 0.5 })(0, 30) // 18.647: not yet ln 10⁹ = 20.7
 */
export function eventLogEvidence(nullHypothesis: OneSided): LogEvidence {
  const bound = nullHypothesis.atLeast ?? nullHypothesis.atMost;
  if (!(bound >= 0 && bound <= 1)) throw new RangeError(`invalid bound; not in [0, 1]: ${bound}`);
  if (nullHypothesis.atLeast !== undefined) return evidenceAgainstAtLeast(bound, 1 - bound);
  const mirrored = evidenceAgainstAtLeast(1 - bound, bound === 0 ? 0 : Math.max(bound, SMALLEST_BOUND));
  return (successes, failures) => mirrored(failures, successes);
}

/**
 * The most that s successes and f failures could be as evidence, whatever the prior: that of the alternative which fits
 * them best, n·KL(s/n ‖ b) when s/n is on the other side of the bound and 0 when it is not, since no alternative is
 * nearer to s/n than the boundary itself. Two logarithms instead of eight incomplete betas.
 *
 * @param nullHypothesis as for `eventLogEvidence`
 * @returns the function (successes, failures) → a number that ln e does not pass but by rounding
 * @throws never
 * @example mostEventLogEvidence({ atLeast: 0.5 })(0, 30) // 30 ln 2 = 20.794
 */
export function mostEventLogEvidence({ atLeast, atMost }: OneSided): LogEvidence {
  const bound = atLeast ?? atMost;
  return (successes, failures) => {
    const draws = successes + failures;
    const share = successes / draws;
    if (!(atLeast === undefined ? share > bound : share < bound)) return 0;
    const ofSuccesses = successes === 0 ? 0 : successes * Math.log(share / bound);
    return ofSuccesses + (failures === 0 ? 0 : failures * Math.log(failures / draws / (1 - bound)));
  };
}

/** Evidence against p ≥ b, where the complement of b is given apart so that a bound near 1 keeps its digits. */
function evidenceAgainstAtLeast(b: number, oneMinusB: number): LogEvidence {
  if (b < SMALLEST_BOUND) return () => 0;
  if (oneMinusB === 0) return (_s, f) => (f > 0 ? Infinity : 0);
  const logB = b > 0.5 ? Math.log1p(-oneMinusB) : Math.log(b);
  const logOneMinusB = oneMinusB > 0.5 ? Math.log1p(-b) : Math.log(oneMinusB);
  // ln ∫ qᵃ⁻¹ (1 − q)ᶜ⁻¹ dq over [0, b]
  const logMass = (a: number, c: number) => betaln(a, c) + logBetaRegularized(b, a, c, 'lower', oneMinusB);
  const parts = alternativePrior(b, oneMinusB).map(({ weight, a, c }) => {
    const logMassBefore = logMass(a, c);
    return (s: number, f: number) => Math.log(weight) + (logMass(a + s, c + f) - logMassBefore);
  });
  return (s, f) => logSumExp(parts.map((part) => part(s, f))) - s * logB - f * logOneMinusB;
}
