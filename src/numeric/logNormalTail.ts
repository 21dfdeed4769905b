import erfcx from '@stdlib/math-base-special-erfcx';
import { normalTail } from './normalTail.ts';

/**
 * `ln Q(z) = ln P(Z > z)` for a standard normal Z, also where Q underflows; relative error below 10⁻¹⁵.
 *
 * @param z a real number or ±∞
 * @returns a logarithm in [−∞, 0]
 * @throws never; NaN for NaN
 * @see DLMF 7.2.3 and 7.2.2: Q(z) = ½ erfcx(z/√2) e^(−z²/2)
 * @example logNormalTail(1000) // -500007.826694812
 */
export function logNormalTail(z: number): number {
  if (z < -1) return Math.log1p(-normalTail(-z));
  if (z < 1) return Math.log(normalTail(z));
  return Math.log(0.5 * erfcx(z * Math.SQRT1_2)) - 0.5 * z * z;
}
