import { logSphereTail } from './logSphereTail.ts';

/**
 * `P(|⟨u, v⟩| > δ)` for independent uniform unit vectors u and v in Rᵐ: the chance that two random directions
 * are nearer to parallel than δ. Relative error at most 3·10⁻¹³, down to 10⁻³⁰⁸; below that, see `logSphereTail`.
 *
 * @param delta the threshold δ, a real number; 1 comes back below 0, 0 from 1 on
 * @param m the dimension, a positive integer
 * @returns a probability
 * @throws RangeError when δ is NaN or m is not a positive integer
 * @see `logSphereTail`, which derives it
 * @example sphereTail(0.5, 2) // (2/π) arccos ½ = 0.666666666666666667
 */
export function sphereTail(delta: number, m: number): number {
  return Math.exp(logSphereTail(delta, m));
}
