import gammaln from '@stdlib/math-base-special-gammaln';

const HALF_LOG_TWO_PI = 0.9189385332046727;

/**
 * The error of Stirling's formula: `ln Γ(z) − [(z − ½) ln z − z + ½ ln 2π]`, which falls like 1/(12 z).
 *
 * What makes quotients of gamma functions accurate at large arguments: the big terms of the formula are cancelled
 * on paper, and only these small errors are left to subtract. Absolute error below 10⁻¹⁵ for z ≥ 16 (the
 * asymptotic series) and below 10⁻¹⁴ + 10⁻¹⁶ |ln z| under it (by ln Γ itself).
 *
 * @param z a positive number
 * @returns the error, positive and decreasing in z
 * @throws never; NaN for a z that is not positive
 * @see Loader, "Fast and accurate computation of binomial probabilities" (2000), section 2; DLMF 5.11.1
 * @example stirlingError(1) // 0.0810614667953272582, which is 1 − ½ ln 2π
 */
export function stirlingError(z: number): number {
  if (z < 16) return gammaln(z + 1) - (z + 0.5) * Math.log(z) + z - HALF_LOG_TWO_PI;
  const w = 1 / (z * z);
  return (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - (w * 691) / 360360))))) / z;
}
