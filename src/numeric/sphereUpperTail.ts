import { logSphereUpperTail } from './logSphereUpperTail.ts';

/**
 * `P(⟨u, v⟩ > t)` for independent uniform unit vectors u and v in Rᵐ: the share of the sphere that lies in the cap
 * of height t. Relative error at most 3·10⁻¹³, down to 10⁻³⁰⁸.
 *
 * @param t the threshold, a real number; 1 comes back below −1, 0 from 1 on
 * @param m the dimension, a positive integer
 * @returns a probability
 * @throws RangeError when t is NaN or m is not a positive integer
 * @see `logSphereUpperTail`
 * @example sphereUpperTail(-0.5, 3) // ¾
 */
export function sphereUpperTail(t: number, m: number): number {
  return Math.exp(logSphereUpperTail(t, m));
}
