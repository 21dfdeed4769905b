import type { ValueRange } from './Question.ts';

/**
 * Refuses a range that no bet can be placed on.
 *
 * @param range `[lo, hi]`
 * @throws RangeError unless lo < hi and at least one of them is finite
 * @example checkRange([1, 0]) // throws: invalid range; its ends are not in order: [1, 0]
 */
export function checkRange([lo, hi]: ValueRange): void {
  if (!(lo < hi)) throw new RangeError(`invalid range; its ends are not in order: [${lo}, ${hi}]`);
  if (lo === -Infinity && hi === Infinity) throw new RangeError(`invalid range; neither end is finite: [${lo}, ${hi}]`);
}
