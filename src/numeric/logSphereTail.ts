import { logBetaRegularized } from './logBetaRegularized.ts';

/**
 * `ln P(|⟨u, v⟩| > δ)` for independent uniform unit vectors u and v in Rᵐ.
 *
 * The square of the inner product has the law Beta(½, (m − 1)/2), so the probability is
 * `1 − I_δ²(½, (m − 1)/2)`. In dimension 1 the inner product is always ±1, in dimension 2 the probability is
 * (2/π) arccos δ, in dimension 3 it is 1 − δ. Error at most 10⁻¹⁴, or 10⁻¹⁵ of the logarithm where that is more,
 * down to e^−36000 and beyond.
 *
 * @param delta the threshold δ, a real number; 0 comes back (P = 1) below 0, −∞ (P = 0) from 1 on
 * @param m the dimension, a positive integer, up to 10⁹ and beyond
 * @returns a logarithm in [−∞, 0]
 * @throws RangeError when δ is NaN or m is not a positive integer
 * @see DLMF 8.17; Cai, Fan and Jiang, "Distributions of angles in random packing on spheres" (2013), equation (5)
 * @example logSphereTail(0.5, 3) // ln ½ = -0.693147180559945309
 */
export function logSphereTail(delta: number, m: number): number {
  if (Number.isNaN(delta)) throw new RangeError(`invalid delta; not a number: ${delta}`);
  if (!(Number.isSafeInteger(m) && m >= 1)) throw new RangeError(`invalid m; not a positive integer: ${m}`);
  if (delta < 0) return 0;
  if (delta >= 1) return -Infinity;
  if (m === 1) return 0;
  return logBetaRegularized(delta * delta, 0.5, (m - 1) / 2, 'upper', (1 - delta) * (1 + delta));
}
