import betaln from '@stdlib/math-base-special-betaln';
import { requireInteger } from '../requireInteger.ts';

/**
 * E|W_i·W_j| for independent uniform unit vectors in R^m: Γ(m/2)/(√π Γ((m+1)/2)) = B(½, m/2)/π, about √(2/(πm)).
 *
 * The dot has the density c(1 − u²)^{(m−3)/2} with 1/c = B(½, (m−1)/2), so that E|U| = 2c/(m−1).
 *
 * @param m the number of dimensions, at least 1
 * @returns a number in (0, 1], right to about 10⁻¹⁵ of itself
 * @throws RangeError when m is not a positive integer
 * @see footnote 2, the random walk
 * @example meanAbsoluteDot(3) // ½
 */
export function meanAbsoluteDot(m: number): number {
  return Math.exp(betaln(0.5, requireInteger('m', m, 1) / 2)) / Math.PI;
}
