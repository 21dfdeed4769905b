import { integrate } from '../../numeric/integrate.ts';

/**
 * P(S_r > t) in two dimensions, where the Fourier series of a sum of two or three coordinates converges slowly: given
 * the last coordinate sin θ, with θ uniform on [−π/2, π/2], the others must exceed t − sin θ,
 *
 *     P(S_r > t) = (1/π) ∫ P(S_{r−1} > t − sin θ) dθ,    P(S_1 > t) = arccos(t)/π.
 *
 * The integrand is smooth but where t − sin θ meets −(r−1), −(r−1) + 2, …, r − 1, and the integral is cut there.
 *
 * @param r the number of coordinates added, at least 1; the cost multiplies with every one
 * @param t a number
 * @returns a probability, with an absolute error of about 10⁻¹¹
 * @throws never; the arguments are the caller's to check
 * @example planeSumTail(1, 0.5) // ⅓
 */
export function planeSumTail(r: number, t: number): number {
  return conditioned(r, t, 1e-11);
}

function conditioned(r: number, t: number, tolerance: number): number {
  if (t >= r) return 0;
  if (t <= -r) return 1;
  if (r === 1) return Math.acos(t) / Math.PI;
  const singular = Array.from({ length: r }, (_, i) => t - (r - 1) + 2 * i).filter((sine) => Math.abs(sine) < 1);
  const cuts = [-Math.PI / 2, ...singular.map(Math.asin), Math.PI / 2];
  const others = (angle: number): number => conditioned(r - 1, t - Math.sin(angle), tolerance / 100);
  const pieces = cuts
    .slice(1)
    .map((to, i) => integrate(others, cuts[i]!, to, { absolute: tolerance, relative: 0 }).value);
  return pieces.reduce((total, piece) => total + piece, 0) / Math.PI;
}
