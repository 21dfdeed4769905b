import { gamma } from './gamma.ts';
import type { Rng } from './Rng.ts';

/**
 * A number of the chi-square law: the sum of the squares of that many independent standard normal numbers.
 *
 * @param rng the stream
 * @param degreesOfFreedom a positive number, whole or not
 * @returns a number, not negative
 * @throws RangeError when the degrees of freedom are not positive and finite
 * @see `gamma`; a chi-square number is twice a gamma number of half the degrees of freedom
 * @example chiSquare(rng, m) // the squared length of a normal vector in Rᵐ
 */
export function chiSquare(rng: Rng, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom > 0 && degreesOfFreedom < Infinity)) {
    throw new RangeError(`invalid degreesOfFreedom; not in (0, ∞): ${degreesOfFreedom}`);
  }
  return 2 * gamma(rng, degreesOfFreedom / 2);
}
