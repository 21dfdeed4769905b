import { logSphereTail } from './logSphereTail.ts';

/**
 * `ln P(⟨u, v⟩ > t)` for independent uniform unit vectors u and v in Rᵐ: the share of the sphere, as a logarithm,
 * that lies in the cap of height t.
 *
 * The inner product has a symmetric law, so for t ≥ 0 this is half the two-sided tail, and for t < 0 the
 * complement of such a half. In dimension 1 it is ½ for every t in [−1, 1).
 *
 * @param t the threshold, a real number; 0 comes back (P = 1) below −1, −∞ (P = 0) from 1 on
 * @param m the dimension, a positive integer
 * @returns a logarithm in [−∞, 0]
 * @throws RangeError when t is NaN or m is not a positive integer
 * @see `logSphereTail`
 * @example logSphereUpperTail(0.5, 3) // ln ¼ = -1.38629436111989062
 */
export function logSphereUpperTail(t: number, m: number): number {
  if (m === 1 && t >= -1 && t < 1) return -Math.LN2;
  const twoSided = logSphereTail(Math.abs(t), m);
  return t < 0 ? Math.log1p(-0.5 * Math.exp(twoSided)) : twoSided - Math.LN2;
}
