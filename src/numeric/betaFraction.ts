const SMALLEST = 1e-300;
const PRECISION = 2 ** -52;

/**
 * The continued fraction F of the incomplete beta function: `I_x(a, b) = xᵃ (1 − x)ᵇ / (B(a, b) · F)`.
 *
 * The even part of the classical fraction, evaluated forwards by Lentz's method. It converges in the order of
 * √max(a, b) steps at worst, provided x ≤ (a + 1)/(a + b + 2); beyond that, use the fraction of the other tail,
 * with a and b and x and y exchanged.
 *
 * @param x a number in (0, 1), at most (a + 1)/(a + b + 2)
 * @param y 1 − x
 * @param a a positive number
 * @param b a positive number
 * @returns F, positive
 * @throws never
 * @see DiDonato and Morris, "Algorithm 708" (1992), section 3 (BFRAC); DLMF 8.17.22 is the classical fraction
 * @example betaFraction(0.5, 0.5, 1, 1) // 0.5, since I_½(1, 1) = ½ and xy/B = ¼
 */
export function betaFraction(x: number, y: number, a: number, b: number): number {
  const c = a * y - b * x + 1;
  let fraction = (a * c) / (a + 1);
  if (fraction === 0) fraction = SMALLEST;
  let upper = fraction;
  let lower = 0;
  for (let k = 1; ; k++) {
    const d = a + (2 * k - 1);
    const bx = (k * (b - k) * x) / d;
    const numerator = ((bx * (a + (k - 1))) / d) * (a + b + (k - 1)) * x;
    const denominator = k + bx + ((a + k) * (c + k * (1 + y))) / (d + 2);
    lower = denominator + numerator * lower;
    if (lower === 0) lower = SMALLEST;
    upper = denominator + numerator / upper;
    if (upper === 0) upper = SMALLEST;
    lower = 1 / lower;
    const step = upper * lower;
    fraction *= step;
    // A NaN also ends the loop.
    if (!(step - 1 > PRECISION || 1 - step > PRECISION)) return fraction;
  }
}
