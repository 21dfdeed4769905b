import { doubleOf } from '../../../results/jsonNumber.ts';
import type { SettingResult } from '../../../results/ClaimResult.ts';
import type { Axis } from '../axes/Axis.ts';

/** A setting with the two sides that are compared, as doubles. */
export interface Sides {
  readonly result: SettingResult;
  readonly measured: number;
  readonly claimed: number;
  readonly interval?: readonly [lo: number, hi: number];
}

/** The settings at which two sides were compared. */
export function comparedSides(tried: readonly SettingResult[]): Sides[] {
  return tried.flatMap((result) => {
    const { measured, claimed, interval } = result;
    if (measured === undefined || claimed === undefined) return [];
    const sides = { result, measured: doubleOf(measured), claimed: doubleOf(claimed) };
    if (!Number.isFinite(sides.measured) || !Number.isFinite(sides.claimed)) return [];
    return interval === undefined
      ? [sides]
      : [Object.assign(sides, { interval: [doubleOf(interval[0]), doubleOf(interval[1])] as const })];
  });
}

/** An interval clipped to the axis; undefined if it is not an interval. */
export function intervalWithin(interval: Sides['interval'], axis: Axis): { interval?: readonly [number, number] } {
  if (interval === undefined || interval.some(Number.isNaN)) return {};
  return { interval: [axis.within(interval[0]), axis.within(interval[1])] };
}
