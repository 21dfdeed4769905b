import type { Rng } from './Rng.ts';

const STEPS = 2 ** 53;

/**
 * A uniform integer in [lo, hi], both ends included, with exactly equal chances.
 *
 * The 2⁵³ values of the stream are dealt out in equal shares; the few that are left over are drawn again.
 *
 * @param rng the stream
 * @param lo the least value, an integer
 * @param hi the greatest value, an integer, at least lo
 * @returns an integer in [lo, hi]
 * @throws RangeError when an end is not an integer, hi < lo, or there are more than 2⁵³ values
 * @see Lemire, "Fast random integer generation in an interval" (2019), section 2, for the problem
 * @example uniformInteger(rng, 1, 6) // a die
 */
export function uniformInteger(rng: Rng, lo: number, hi: number): number {
  if (!(Number.isSafeInteger(lo) && Number.isSafeInteger(hi) && lo <= hi && hi - lo < STEPS)) {
    throw new RangeError(`invalid range; not integers lo <= hi with at most 2⁵³ values: [${lo}, ${hi}]`);
  }
  const size = hi - lo + 1;
  const share = Math.floor(STEPS / size);
  for (;;) {
    const index = Math.floor((rng() * STEPS) / share);
    if (index < size) return lo + index;
  }
}
