import { sphereUpperTail } from '../../numeric/sphereUpperTail.ts';
import { requireInteger } from '../requireInteger.ts';
import { requireNumber } from '../requireNumber.ts';
import { binomialLaw } from './binomialLaw.ts';
import { Cache } from './Cache.ts';
import { meanAbsoluteDot } from './meanAbsoluteDot.ts';
import { isFarTail, sphereSumFarTail } from './sphereSumFarTail.ts';
import { sphereSumHalfPeriod, sphereSumSeries } from './sphereSumSeries.ts';
import { sphereSumTailBound } from './sphereSumTailBound.ts';

/** E max(0, S_r − s) and E max(0, S_r − s)². */
export interface ReluMoments {
  readonly first: number;
  readonly second: number;
}

/**
 * The first two moments of max(0, S_r − s), the ReLU with shift s of a sum of r independent coordinates of uniform
 * points of the unit sphere of R^m: what an absent feature is read as, and the loss that this costs.
 *
 * For s < 0 the symmetry of S_r gives E max(0, S − s) = −s + E max(0, S + s) and E max(0, S − s)² = r/m + s² −
 * E max(0, S + s)². For s ≥ 0 the Fourier series of the density (see `sphereSumSeries`), integrated against x − s and
 * (x − s)² over [s, L], with ω = πj/L (far out see `sphereSumFarTail`, for r = 1 integrate by parts):
 *
 *     first = (L−s)²/(4L) + (1/L) Σ φ(ω)^r [(−1)^j − cos ωs]/ω²,
 *     second = (L−s)³/(6L) + (1/L) Σ φ(ω)^r [2(L−s)(−1)^j/ω² + 2 sin(ωs)/ω³].
 *
 * @param r the number of coordinates added, at least 0; with 0 the sum is 0
 * @param m the number of dimensions, at least 1
 * @param s the shift, a number of any sign
 * @returns both moments, with an absolute error of about 10⁻¹³ + r · 10⁻¹⁶ times max(1, s²), and for s beyond five
 * standard deviations with a relative one of about 10⁻¹¹ if r(m − 1) ≥ 40
 * @throws RangeError when an argument is out of range
 * @see Lemma 4, part 2
 * @example sphereSumReluMoments(1, 3, 0) // first ¼, second 1/6
 */
export function sphereSumReluMoments(r: number, m: number, s: number): ReluMoments {
  requireInteger('r', r, 0);
  requireInteger('m', m, 1);
  requireNumber('s', s);
  if (r === 0) return { first: Math.max(0, -s), second: Math.max(0, -s) ** 2 };
  if (s < 0) {
    // Both moments beyond −s are at most this. Where they would change no bit of what they are added to they are not computed.
    const most = Math.max(1, r) ** 2 * sphereSumTailBound(r, m, -s);
    if (most < UNNOTICED * -s && most < UNNOTICED * s * s) return { first: -s, second: r / m + s * s };
    const { first, second } = sphereSumReluMoments(r, m, -s);
    return { first: first - s, second: r / m + s * s - second };
  }
  if (m === 1) return signSumMoments(r, s);
  if (s >= r) return { first: 0, second: 0 };
  if (isFarTail(r, m, s)) {
    return { first: sphereSumFarTail(r, m, s, 1), second: sphereSumFarTail(r, m, s, 2) };
  }
  return r === 1 ? coordinateMoments(m, s) : cache.get(`${r} ${m} ${s}`, () => seriesMoments(r, m, s));
}

/** A number is the same to the last bit after this part of it, or less, was added to it or subtracted from it. */
const UNNOTICED = 2 ** -55;

/** Cached, since a loss needs the same moments again for each of its cases and each design. */
const cache = new Cache<ReluMoments>(32_768);

function signSumMoments(r: number, s: number): ReluMoments {
  let first = 0;
  let second = 0;
  for (const { value, probability } of binomialLaw(r, 0.5)) {
    const excess = Math.max(0, 2 * value - r - s);
    first += probability * excess;
    second += probability * excess ** 2;
  }
  return { first, second };
}

/**
 * One coordinate, of density c(1 − u²)^{(m−3)/2} with the upper tail Q_m: E[U; U > s] = b with
 * b = c(1 − s²)^{(m−1)/2}/(m−1), and by parts E[U²; U > s] = sb + Q_{m+2}(s)/m.
 */
function coordinateMoments(m: number, s: number): ReluMoments {
  const tail = sphereUpperTail(s, m);
  const b = (meanAbsoluteDot(m) / 2) * ((1 - s) * (1 + s)) ** ((m - 1) / 2);
  const first = b - s * tail;
  const second = sphereUpperTail(s, m + 2) / m - s * first;
  return { first: Math.max(0, first), second: Math.max(0, second) };
}

function seriesMoments(r: number, m: number, s: number): ReluMoments {
  const halfPeriod = sphereSumHalfPeriod(r, m);
  const left = halfPeriod - s;
  const sign = (j: number): number => (j % 2 === 0 ? 1 : -1);
  const first = sphereSumSeries(
    r,
    m,
    halfPeriod,
    (omega, j) => (sign(j) - Math.cos(omega * s)) / (halfPeriod * omega ** 2),
    (omega) => 2 / omega,
  );
  const second = sphereSumSeries(
    r,
    m,
    halfPeriod,
    (omega, j) => (2 * (left * sign(j) + Math.sin(omega * s) / omega)) / (halfPeriod * omega ** 2),
    (omega) => (2 * (left + 1 / omega)) / omega,
  );
  return {
    first: Math.max(0, left ** 2 / (4 * halfPeriod) + first),
    second: Math.max(0, left ** 3 / (6 * halfPeriod) + second),
  };
}
