import { normalTail } from './normalTail.ts';

/**
 * `Φ(z) = P(Z ≤ z)`, the distribution function of the standard normal law, accurate in its lower tail too.
 *
 * @param z a real number or ±∞
 * @returns a probability
 * @throws never; NaN for NaN
 * @see `normalTail`, of which it is the mirror image
 * @example normalCdf(0) // 0.5
 */
export function normalCdf(z: number): number {
  return normalTail(-z);
}
