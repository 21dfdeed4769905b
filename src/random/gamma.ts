import { normal } from './normal.ts';
import type { Rng } from './Rng.ts';

/**
 * A number of the gamma law with density x^(shape − 1) e^(−x)/Γ(shape), by exact rejection from a normal number.
 *
 * @param rng the stream
 * @param shape a positive number, which is the mean and the variance
 * @returns a number, not negative; 0 only where a small shape underflows
 * @throws RangeError when the shape is not positive and finite
 * @see Marsaglia and Tsang, "A simple method for generating gamma variables" (2000), section 4, and section 6 for
 *   shapes below 1
 * @example gamma(rng, 2.5)
 */
export function gamma(rng: Rng, shape: number): number {
  if (!(shape > 0 && shape < Infinity)) throw new RangeError(`invalid shape; not in (0, ∞): ${shape}`);
  if (shape < 1) return gamma(rng, shape + 1) * (1 - rng()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(rng);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = 1 - rng();
    // The first test is a cheap lower bound of the second.
    if (u < 1 - 0.0331 * x * x * x * x || Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
  }
}
