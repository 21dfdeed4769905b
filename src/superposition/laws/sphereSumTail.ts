import { sphereUpperTail } from '../../numeric/sphereUpperTail.ts';
import { requireInteger } from '../requireInteger.ts';
import { requireNumber } from '../requireNumber.ts';
import { binomialLaw } from './binomialLaw.ts';
import { Cache } from './Cache.ts';
import { planeSumTail } from './planeSumTail.ts';
import { isFarTail, sphereSumFarTail } from './sphereSumFarTail.ts';
import { sphereSumHalfPeriod, sphereSumSeries } from './sphereSumSeries.ts';
import { sphereSumTailBound } from './sphereSumTailBound.ts';

/**
 * P(S_r > t), where S_r is the sum of r independent coordinates of uniform points of the unit sphere of R^m.
 *
 * It is the law of the paper's error_i for independent uniform unit vectors and an input fixed beforehand: given W_i,
 * the dots W_i·W_j with the other features present are independent, each distributed like one coordinate, since the
 * sphere looks the same from every W_i. So r is the number of other features present: k for an absent feature among
 * exactly k, k − 1 for a present one.
 *
 * The tail of one coordinate is an incomplete beta function, in one dimension S_r is a sum of signs, for two or three
 * coordinates in two dimensions see `planeSumTail`, far out see `sphereSumFarTail`, and otherwise the Fourier series of
 * the density is integrated term by term,
 *
 *     P(S_r > t) = ½ − t/(2L) − Σ_{j ≥ 1} φ(πj/L)^r sin(πjt/L)/(πj),    0 ≤ t ≤ L.
 *
 * @param r the number of coordinates added, at least 0; with 0 the sum is 0
 * @param m the number of dimensions, at least 1
 * @param t a number
 * @returns a probability, with an absolute error of about 10⁻¹³ + r · 10⁻¹⁶ (10⁻¹¹ for m = 2 and r ≤ 4), and beyond
 * five standard deviations with a relative one of about 10⁻¹¹ if r = 1 or r(m − 1) ≥ 40; never above
 * `sphereSumTailBound`
 * @throws RangeError when an argument is out of range
 * @see Lemmas 2 and 3
 * @example sphereSumTail(2, 3, 1) // 1/8: two uniform numbers on [−1, 1]
 */
export function sphereSumTail(r: number, m: number, t: number): number {
  requireInteger('r', r, 0);
  requireInteger('m', m, 1);
  requireNumber('t', t);
  if (r === 0) return t < 0 ? 1 : 0;
  if (r === 1) return sphereUpperTail(t, m);
  if (m === 1) return signSumTail(r, t);
  // Where the other tail would change no bit it is not computed.
  if (t < 0) return sphereSumTailBound(r, m, -t) < 2 ** -55 ? 1 : 1 - sphereSumTail(r, m, -t);
  if (m === 2 && r <= 3) return cache.get(`${r} ${m} ${t}`, () => planeSumTail(r, t));
  if (t >= r) return 0;
  if (isFarTail(r, m, t)) return sphereSumFarTail(r, m, t, 0);
  const tail = cache.get(`${r} ${m} ${t}`, () => seriesTail(r, m, t));
  return Math.min(Math.max(tail, 0), 0.5, sphereSumTailBound(r, m, t));
}

/** Cached, since a loss needs the same tails again for each of its cases and each design. */
const cache = new Cache<number>(32_768);

function seriesTail(r: number, m: number, t: number): number {
  const halfPeriod = sphereSumHalfPeriod(r, m);
  const factor = (omega: number, j: number): number => -Math.sin(omega * t) / (Math.PI * j);
  return 0.5 - t / (2 * halfPeriod) + sphereSumSeries(r, m, halfPeriod, factor, () => 1);
}

/** P(S_r > t) for r independent signs. */
function signSumTail(r: number, t: number): number {
  return binomialLaw(r, 0.5).reduce((sum, { value, probability }) => (2 * value - r > t ? sum + probability : sum), 0);
}
