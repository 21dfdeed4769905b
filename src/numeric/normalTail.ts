import erfc from '@stdlib/math-base-special-erfc';
import erfcx from '@stdlib/math-base-special-erfcx';

/**
 * `Q(z) = P(Z > z)`, the upper tail of the standard normal law.
 *
 * Far out it is ½ erfcx(z/√2) e^(−z²/2), with z² taken apart so that its rounding does not enter the exponent;
 * relative error below 10⁻¹⁵ as long as the value is a normal double (z up to 37.5).
 *
 * @param z a real number or ±∞
 * @returns a probability; 0 where it underflows, beyond z = 38.5 (`logNormalTail` goes on)
 * @throws never; NaN for NaN
 * @see DLMF 7.2.3 and 7.2.2
 * @example normalTail(1.959963984540054) // 0.025
 */
export function normalTail(z: number): number {
  if (!(z > 1)) return 0.5 * erfc(z * Math.SQRT1_2);
  if (z > 40) return 0;
  const coarse = Math.fround(z);
  const rest = (z - coarse) * (z + coarse);
  return 0.5 * erfcx(z * Math.SQRT1_2) * Math.exp(-0.5 * rest) * Math.exp(-0.5 * coarse * coarse);
}
