import { logOnePlusDeficit } from '../numeric/logOnePlusDeficit.ts';

/**
 * The Kullback–Leibler divergence of a coin with probability q from one with probability p,
 *
 *     KL(p ‖ q) = p ln(p/q) + (1 − p) ln((1 − p)/(1 − q)),
 *
 * in nats: what one draw of the first coin adds on average to the logarithm of the likelihood ratio against the second.
 *
 * Computed as q φ(p/q − 1) + (1 − q) φ((1 − p)/(1 − q) − 1) with φ(u) = (1 + u) ln(1 + u) − u ≥ 0, in which the terms
 * of first order have cancelled on paper; so it is accurate where p and q are close, and never negative.
 *
 * @param p a probability, in [0, 1]
 * @param q a probability, in [0, 1]
 * @returns a number in [0, ∞]; ∞ when the second coin excludes what the first allows
 * @throws RangeError when p or q is not in [0, 1]
 * @see Cover and Thomas, "Elements of Information Theory", section 2.3
 * @example bernoulliKL(0.6, 0.5) // 0.0201355
 */
export function bernoulliKL(p: number, q: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid p; not in [0, 1]: ${p}`);
  if (!(q >= 0 && q <= 1)) throw new RangeError(`invalid q; not in [0, 1]: ${q}`);
  if (p === q) return 0;
  if (q === 0 || q === 1) return Infinity;
  return q * excess((p - q) / q) + (1 - q) * excess((q - p) / (1 - q));
}

/** (1 + u) ln(1 + u) − u for u ≥ −1. */
function excess(u: number): number {
  if (u <= -1) return 1;
  // u − ln(1 + u) is accurate near 0, and (1 + u) ln(1 + u) − u = u² − (1 + u)(u − ln(1 + u)).
  return u * u - (1 + u) * logOnePlusDeficit(u);
}
