import { sphereUpperTail } from '../../numeric/sphereUpperTail.ts';
import { meanAbsoluteDot } from '../laws/meanAbsoluteDot.ts';
import type { ReluMoments } from '../laws/sphereSumReluMoments.ts';
import { requireInteger } from '../requireInteger.ts';
import { requireNumber } from '../requireNumber.ts';

/**
 * E max(0, cU − s) and E max(0, cU − s)² for one coordinate U of a uniform point of the unit sphere of R^m: what a
 * feature is read as by a ReLU of shift s when its direction is independent of an h of length c.
 *
 * Let v = s/c. With the density a(1 − u²)^{(m−3)/2} and Q_m(v) = P(U > v), b = E[U; U > v] = a(1 − v²)^{(m−1)/2}/(m−1),
 * the moments for v ≥ 0 are c(b − vQ_m(v)) and, by parts, c²(Q_{m+2}(v)/m − v(b − vQ_m(v))); for v < 0 they follow
 * from the symmetry of U, and beyond ±1 from its range. It costs two tails; `sphereSumReluMoments(1, m, s)`, for c = 1,
 * goes further out, at a hundred times the cost.
 *
 * @param m the number of dimensions, at least 1
 * @param length c, at least 0
 * @param shift s, a number of any sign
 * @returns both moments, for s > 0 with a relative error of about 10⁻¹³ (1 + (v²m/(1 − v²))²), from what cancels far out
 * @throws RangeError when an argument is out of range
 * @see Lemma 4, part 2
 * @example coordinateReluMoments(3, 1, 0) // first ¼, second 1/6
 */
export function coordinateReluMoments(m: number, length: number, shift: number): ReluMoments {
  requireInteger('m', m, 1);
  requireNumber('length', length, 0);
  requireNumber('shift', shift);
  if (shift < 0) {
    const { first, second } = coordinateReluMoments(m, length, -shift);
    return { first: first - shift, second: (length * length) / m + shift * shift - second };
  }
  if (length <= shift) return { first: 0, second: 0 };
  if (m === 1) return { first: (length - shift) / 2, second: (length - shift) ** 2 / 2 };
  const v = shift / length;
  const b = (meanAbsoluteDot(m) / 2) * Math.exp(((m - 1) / 2) * (Math.log1p(-v) + Math.log1p(v)));
  const first = Math.max(0, b - v * sphereUpperTail(v, m));
  const second = Math.max(0, sphereUpperTail(v, m + 2) / m - v * first);
  return { first: length * first, second: length * length * second };
}
