import type { Rng } from './Rng.ts';

/**
 * True with probability p.
 *
 * @param rng the stream
 * @param p a probability, in [0, 1]; it is met to within 2⁻⁵³, and exactly at 0 and 1
 * @returns whether it happened
 * @throws RangeError when p is not in [0, 1]
 * @example bernoulli(rng, 0.25)
 */
export function bernoulli(rng: Rng, p: number): boolean {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid p; not in [0, 1]: ${p}`);
  return rng() < p;
}
