import { sphereSpectrum } from './sphereSpectrum.ts';

/** Where a sum is cut off: after this many terms, if the remainder is provably below this. */
const CUT_OFFS = [
  { terms: 0, rest: 1e-15 },
  { terms: 1000, rest: 1e-13 },
  // Only reached by sums of a few coordinates in two or three dimensions.
  { terms: 20_000, rest: 1e-11 },
] as const;

/** Half a period, and how many standard deviations it need not exceed. */
const DEVIATIONS = 10;

/**
 * Half the period L on which the law of S_r is written as a Fourier series: r, which holds all of it, or ten standard
 * deviations √(r/m) where that is less, which leaves out at most 2e^{−50}, by the bound of `sphereSumTailBound`.
 *
 * @param r the number of coordinates added, at least 1
 * @param m the number of dimensions, at least 1
 * @returns L, in (0, r]
 * @throws never
 * @example sphereSumHalfPeriod(4, 2500) // 0.4
 */
export function sphereSumHalfPeriod(r: number, m: number): number {
  return Math.min(r, DEVIATIONS * Math.sqrt(r / m));
}

/**
 * A sum Σ_{j ≥ 1} φ(ω_j)^r g(ω_j, j) over the frequencies ω_j = πj/L, as they come from the Fourier series
 * 1/(2L) + (1/L) Σ_j φ(ω_j)^r cos(ω_j x) of the density of S_r, a sum of r independent coordinates, on [−L, L].
 *
 * It is cut off at a T where the rest is proved to be small, |g(ω_j, j)| ≤ G(T)/(πj) for ω_j ≥ T being given. Let
 * E = √(φ(T)² + φ'(T)²). From φ'' + (m−1)/t · φ' + φ = 0 the square of √(φ² + φ'²) has the derivative
 * −2(m−1)/t · φ'², so |φ(t)| ≤ E for all t ≥ T. And ψ = t^{(m−1)/2} φ solves ψ'' + qψ = 0 with
 * q = 1 − (m−1)(m−3)/(4t²), so that for m ≥ 3, where q grows, ψ² + ψ'²/q falls, and for m = 2, where q falls,
 * qψ² + ψ'² does; from t = 5m on this gives |φ(t)| ≤ 1.06 E (5m/t)^{(m−1)/2}. With T' = max(T, 5m) and
 * a = r(m−1)/2, comparing the sum with an integral leaves at most G(T)/π · [E^r ln(T'/T) + (1.06 E)^r/a].
 *
 * @param r the number of coordinates added, at least 1
 * @param m the number of dimensions, at least 2
 * @param halfPeriod L
 * @param factor g, the rest of each term
 * @param size G, a function that does not grow
 * @returns the sum, with an error below 10⁻¹⁵ (10⁻¹³ where that needs more than 1000 terms, 10⁻¹¹ where that needs more
 * than 20 000) and rounding, which grows like r · 10⁻¹⁶
 * @throws never; the arguments are the caller's to check
 * @see Watson, "A Treatise on the Theory of Bessel Functions", 15.8 and 15.83, for the monotone squares (Sonin, Pólya)
 */
export function sphereSumSeries(
  r: number,
  m: number,
  halfPeriod: number,
  factor: (omega: number, j: number) => number,
  size: (omega: number) => number,
): number {
  const spectrum = sphereSpectrum(m, halfPeriod);
  let total = 0;
  for (let j = 1; ; j++) {
    const omega = (Math.PI * j) / halfPeriod;
    const value = spectrum.value(j);
    total += value ** r * factor(omega, j);
    if (j > 64 && j % 64 !== 0) continue;
    const envelope = Math.hypot(value, spectrum.slope(j));
    const algebraicFrom = Math.max(omega, 5 * m);
    const plateau = envelope ** r * Math.log(algebraicFrom / omega);
    const rest = (size(omega) / Math.PI) * (plateau + (2 * (1.06 * envelope) ** r) / (r * (m - 1)));
    if (CUT_OFFS.some((cutOff) => j > cutOff.terms && rest < cutOff.rest)) return total;
  }
}
