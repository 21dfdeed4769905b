import type { Rng } from './Rng.ts';

/**
 * A uniform number in [lo, hi).
 *
 * @param rng the stream
 * @param lo the lower end, finite
 * @param hi the upper end, finite, above lo
 * @returns a number in [lo, hi), one of 2⁵³ equally likely steps, rounded
 * @throws RangeError when [lo, hi) is empty or not finite
 * @example uniform(rng, -1, 1)
 */
export function uniform(rng: Rng, lo: number, hi: number): number {
  if (!(lo < hi && Number.isFinite(hi - lo))) throw new RangeError(`invalid range; not lo < hi: [${lo}, ${hi})`);
  for (;;) {
    // The sum can round up to hi; such a draw is rejected.
    const x = lo + (hi - lo) * rng();
    if (x < hi) return x;
  }
}
