import type { DrawnCurve } from '../../results/PictureData.ts';
import type { Setting } from '../../claim/Setting.ts';
import { begins } from '../validate/ClaimFault.ts';
import { rounded, roundedEnds } from './rounded.ts';

/**
 * A function over some places: its values, or the middles of its enclosures with these.
 *
 * @param settingAt where a place is, for the fault of a function that never ends there
 * @param valueAt a number, or an enclosure `[lo, hi]`; one that is not finite is a gap
 */
export function computeCurve(
  name: string,
  values: readonly number[],
  settingAt: (value: number) => Setting,
  valueAt: (value: number) => number | readonly [lo: number, hi: number],
): DrawnCurve {
  const found = values.map((value) => {
    begins('picture', settingAt(value));
    return valueAt(value);
  });
  const y = found.map((value) => rounded(typeof value === 'object' ? (value[0] + value[1]) / 2 : value));
  const intervals = found.map((value) => (typeof value === 'object' ? roundedEnds(value) : null));
  // An enclosure narrower than the digits kept is a line.
  const isWide = intervals.some((ends) => ends !== null && ends[0] !== ends[1]);
  return { name, y, ...(isWide ? { intervals } : {}) };
}
