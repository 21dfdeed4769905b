import { logBetaRegularized } from '../../numeric/logBetaRegularized.ts';
import { requireInteger } from '../requireInteger.ts';
import { requireNumber } from '../requireNumber.ts';

/**
 * P(|W_i·W_j| > t) for independent vectors with coordinates ±1/√m, as by `rademacherVectors`.
 *
 * The dot is (2B − m)/m with B binomial, the number of coordinates that agree, so by symmetry the probability is
 * 2 P(B ≥ b) with b the least integer above m(1 + t)/2, and P(B ≥ b) = I_½(b, m − b + 1).
 *
 * @param t a number; below 0 the probability is 1. Where m(1 + t)/2 should be an integer but is rounded, the atom there
 * may count or not: ask between the atoms
 * @param m the number of dimensions, at least 1
 * @returns a probability, with a relative error of about 10⁻¹³
 * @throws RangeError when t is not finite or m is not a positive integer
 * @see DLMF 8.17.5 for the binomial tail
 * @example rademacherDotTail(0.5, 4) // 2 · 1/16: all four coordinates agree, or none
 */
export function rademacherDotTail(t: number, m: number): number {
  requireNumber('t', t);
  requireInteger('m', m, 1);
  if (t < 0) return 1;
  const least = Math.floor((m + m * t) / 2) + 1;
  return least > m ? 0 : 2 * Math.exp(logBetaRegularized(0.5, least, m - least + 1));
}
