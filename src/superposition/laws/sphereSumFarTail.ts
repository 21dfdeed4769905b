import betaln from '@stdlib/math-base-special-betaln';
import { Cache } from './Cache.ts';
import { peakWidth } from './peakWidth.ts';

/** Steps of the grid: in two and three dimensions the tilted law falls slowly on one side, and fast on the other. */
const stepsOf = (m: number): number => (m < 4 ? 640 : 200);
const MAX_TERMS = 20_000;
/** Points of the grid with a smaller probability than this are left out of its characteristic function, which is wanted to 10⁻¹⁶. */
const NEGLIGIBLE = 1e-21;
/** e to this power is close to the smallest double. */
const SMALLEST_EXPONENT = -700;

/** A coordinate U under the exponentially tilted law: places u − centre, probabilities, and ln E e^{c(U − centre)} untilted. */
interface TiltedCoordinate {
  readonly offsets: Float64Array;
  readonly probabilities: Float64Array;
  readonly variance: number;
  readonly logMoment: number;
}

/**
 * Where `sphereSumFarTail` is at its best: five standard deviations √(r/m) out, and with r(m − 1) ≥ 40, so that the
 * integrand falls fast enough.
 *
 * @param r the number of coordinates added, at least 1
 * @param m the number of dimensions, at least 1
 * @param t a number
 * @returns whether t is far out
 * @throws never
 * @example isFarTail(10, 3000, 0.5) // true, 0.5 is 8.7 standard deviations
 */
export function isFarTail(r: number, m: number, t: number): boolean {
  return r * (m - 1) >= 40 && t >= 5 * Math.sqrt(r / m);
}

/**
 * E max(0, S_r − t)^power for a t far out, to a small *relative* error, where S_r is the sum of r independent
 * coordinates of uniform points of the unit sphere of R^m; power 0 gives the tail P(S_r > t).
 *
 * With M(z) = E e^{zU} for one coordinate U and any c > 0 the inversion formula of Laplace reads
 *
 *     E max(0, S_r − t)^p = p!/(2πi) ∫ M(z)^r e^{−tz} z^{−p−1} dz    over Re z = c.
 *
 * At c ≈ τ(m − τ²)/(1 − τ²), τ = t/r, which is nearly the saddle point, the law tilted by e^{cU} has its mean near τ
 * and the integrand hardly oscillates, so nothing cancels; the trapezoidal rule with step π/L errs by
 * e^{−2cL} and by the tilted chance of a deviation beyond 2L, both made negligible. M comes from the trapezoidal rule too, after u = tanh x,
 * which makes (1 − u²)^{(m−3)/2} e^{cu} du equal to e^{−(m−1) ln cosh x + c tanh x} dx, smooth and falling.
 *
 * @param r the number of coordinates added, at least 1
 * @param m the number of dimensions, at least 2
 * @param t a number in (0, r) for which `isFarTail(r, m, t)`
 * @param power 0, 1 or 2
 * @returns a number with a relative error of about 10⁻¹¹, found against exact rationals and finer grids and not proved; 0 where it
 * would be below e^−700
 * @throws never; the arguments are the caller's to check
 * @see Daniels, "Saddlepoint approximations in statistics" (1954), whose integral is computed here, not approximated;
 * Banerjee et al., "Clustering on the unit hypersphere using von Mises–Fisher distributions" (2005), for c
 * @example sphereSumFarTail(10, 3000, 0.5, 0) // 2.24858047141064414e-18
 */
export function sphereSumFarTail(r: number, m: number, t: number, power: number): number {
  return cache.get(`${r} ${m} ${t} ${power}`, () => inverted(r, m, t, power));
}

/** Cached, since a loss needs the same tails again for each of its cases and each design. */
const cache = new Cache<number>(32_768);

/** Cached, since a ReLU needs the powers 1 and 2 of the same inversion. */
const inversions = new Cache<Inversion | 'negligible'>(4);

/** What the inversion formula needs whatever the power. */
interface Inversion {
  readonly c: number;
  /** Of the factor M(c)^r e^{−tc} in front. */
  readonly exponent: number;
  readonly halfPeriod: number;
  /** The characteristic function of the tilted coordinate at πj/halfPeriod, j ≥ 1. */
  readonly transform: (j: number) => Polar;
}

function inverted(r: number, m: number, t: number, power: number): number {
  const inversion = inversions.get(`${r} ${m} ${t}`, () => inversionOf(r, m, t));
  if (inversion === 'negligible') return 0;
  const { c, exponent, halfPeriod, transform } = inversion;
  let total = c ** -(power + 1);
  const negligible = 1e-13 * total;
  for (let j = 1; j <= MAX_TERMS; j++) {
    const y = (Math.PI * j) / halfPeriod;
    const { size: psi, angle } = transform(j);
    // The term 2 Re ψ^r/(c + iy)^{power+1}, in polar form.
    const size = psi ** r / Math.sqrt(c * c + y * y) ** (power + 1);
    total += 2 * size * Math.cos(r * angle - (power + 1) * Math.atan2(y, c));
    if (size < negligible) break;
  }
  return (Math.exp(exponent) * total * (power === 2 ? 2 : 1)) / (2 * halfPeriod);
}

function inversionOf(r: number, m: number, t: number): Inversion | 'negligible' {
  const mean = t / r;
  const c = (mean * (m - mean * mean)) / ((1 - mean) * (1 + mean));
  // Where t/r rounds to 1 there is no c.
  if (!(c < Infinity)) return 'negligible';
  const tilted = tilt(m, c, mean);
  const { variance, logMoment } = tilted;
  const exponent = r * logMoment;
  if (!(exponent > SMALLEST_EXPONENT)) return 'negligible';
  const halfPeriod = Math.max(12 * Math.sqrt(r * variance), (40 - exponent) / (2 * c));
  return { c, exponent, halfPeriod, transform: transformOf(tilted, halfPeriod) };
}

/** A number in polar form. */
interface Polar {
  readonly size: number;
  readonly angle: number;
}

/**
 * The characteristic function ψ(πj/L) of a tilted coordinate, for j = 1, 2, ..., each computed once.
 *
 * Each point is turned on by a fixed angle from one j to the next, which takes two products in place of a sine and a
 * cosine and errs by about j · 10⁻¹⁶.
 */
function transformOf({ offsets, probabilities }: TiltedCoordinate, halfPeriod: number): (j: number) => Polar {
  const first = probabilities.findIndex((probability) => probability > NEGLIGIBLE);
  const real = probabilities.slice(first, probabilities.findLastIndex((probability) => probability > NEGLIGIBLE) + 1);
  const points = real.length;
  const places = offsets.subarray(first, first + points);
  const cosines = places.map((offset) => Math.cos((Math.PI * offset) / halfPeriod));
  const sines = places.map((offset) => Math.sin((Math.PI * offset) / halfPeriod));
  const imaginary = new Float64Array(points);
  const values: Polar[] = [];
  const next = (): Polar => {
    let re = 0;
    let im = 0;
    for (let i = 0; i < points; i++) {
      const x = real[i]! * cosines[i]! - imaginary[i]! * sines[i]!;
      const y = real[i]! * sines[i]! + imaginary[i]! * cosines[i]!;
      real[i] = x;
      imaginary[i] = y;
      re += x;
      im += y;
    }
    return { size: Math.sqrt(re * re + im * im), angle: Math.atan2(im, re) };
  };
  return (j) => {
    while (values.length < j) values.push(next());
    return values[j - 1]!;
  };
}

/**
 * The coordinate tilted by e^{cU}, on a grid in x = artanh u that reaches as deep on both sides of its mode.
 *
 * Only u − centre is used, as tanh(x − x₀)(1 − u · centre) with x₀ = artanh(centre): the difference of two numbers that are
 * nearly equal would err by 10⁻¹⁶, and a frequency of 10⁵ makes that an angle of 10⁻¹¹.
 */
function tilt(m: number, c: number, centre: number): TiltedCoordinate {
  const origin = Math.atanh(centre);
  const offsetAt = (d: number): number => {
    const rest = 2 / (Math.exp(2 * (origin + d)) + 1);
    return Math.tanh(d) * (1 - centre + centre * rest);
  };
  const logWeight = (d: number): number => c * offsetAt(d) - (m - 1) * logCosh(origin + d);
  // The derivative c sech² x − (m−1) tanh x vanishes at the mode: tanh x = s with c(1 − s²) = (m−1)s.
  const mode = Math.atanh((2 * c) / (m - 1 + Math.hypot(m - 1, 2 * c))) - origin;
  const highest = logWeight(mode);
  const [below, above] = peakWidth(logWeight, mode);
  const from = mode - below;
  const steps = stepsOf(m);
  const step = (below + above) / steps;
  const offsets = new Float64Array(steps + 1);
  const probabilities = new Float64Array(steps + 1);
  let total = 0;
  for (let i = 0; i <= steps; i++) {
    const d = from + i * step;
    offsets[i] = offsetAt(d);
    probabilities[i] = Math.exp(logWeight(d) - highest);
    total += probabilities[i]!;
  }
  let first = 0;
  let second = 0;
  for (let i = 0; i <= steps; i++) {
    probabilities[i]! /= total;
    first += probabilities[i]! * offsets[i]!;
    second += probabilities[i]! * offsets[i]! ** 2;
  }
  // ∫ sech^{m−1} x dx = B(½, (m−1)/2) is the weight without tilting.
  const logMoment = highest + Math.log(total * step) - betaln(0.5, (m - 1) / 2);
  return { offsets, probabilities, variance: second - first * first, logMoment };
}

/** ln cosh x, without cancellation near 0 and without overflow far out. */
function logCosh(x: number): number {
  const size = Math.abs(x);
  return size < 1 ? Math.log1p(Math.sinh(size) ** 2) / 2 : size + Math.log1p(Math.exp(-2 * size)) - Math.LN2;
}
