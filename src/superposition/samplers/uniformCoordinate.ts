import { chiSquare } from '../../random/chiSquare.ts';
import { normal } from '../../random/normal.ts';
import type { Rng } from '../../random/Rng.ts';
import { requireInteger } from '../requireInteger.ts';

/**
 * One coordinate of a uniform point of the unit sphere of R^m, which is the dot of two independent directions, from a
 * normal and a chi-square number in place of m normal ones.
 *
 * @param rng where the draws come from
 * @param m the number of dimensions, at least 1
 * @returns a number in [−1, 1]; a sign for m = 1
 * @throws RangeError when m is not a positive integer
 * @see `sphereUpperTail`, its exact law
 * @example uniformCoordinate(stream('7', 'dots'), 1e12) // about 10⁻⁶
 */
export function uniformCoordinate(rng: Rng, m: number): number {
  requireInteger('m', m, 1);
  const along = normal(rng);
  if (m === 1) return Math.sign(along);
  return along / Math.sqrt(along * along + chiSquare(rng, m - 1));
}
