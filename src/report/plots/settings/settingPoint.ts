import { doubleOf } from '../../../results/jsonNumber.ts';
import type { SettingResult } from '../../../results/ClaimResult.ts';
import type { Axis } from '../axes/Axis.ts';

/** A setting with the two sides that are compared, as doubles. */
export interface Sides {
  readonly result: SettingResult;
  readonly measured: number;
  readonly claimed: number;
  readonly interval?: readonly [lo: number, hi: number];
  /** Between which values what was measured is upheld or tolerated beside the bound: the bound and its margin. */
  readonly allowed?: readonly [lo: number, hi: number];
}

/** The settings at which two sides were compared. */
export function comparedSides(tried: readonly SettingResult[]): Sides[] {
  return tried.flatMap((result) => {
    const { measured, claimed, interval } = result;
    if (measured === undefined || claimed === undefined) return [];
    const [found, bound] = [doubleOf(measured), doubleOf(claimed)];
    if (!Number.isFinite(found) || !Number.isFinite(bound)) return [];
    return [
      {
        result,
        measured: found,
        claimed: bound,
        ...(interval === undefined ? {} : { interval: [doubleOf(interval[0]), doubleOf(interval[1])] as const }),
        ...allowedBy(result, bound),
      },
    ];
  });
}

function allowedBy({ margin, relation = '=' }: SettingResult, bound: number): Pick<Sides, 'allowed'> {
  if (margin === undefined) return {};
  const [isMost, isLeast] = [relation === '≤' || relation === '<', relation === '≥' || relation === '>'];
  return { allowed: [isMost ? bound : bound - margin, isLeast ? bound : bound + margin] };
}

/** An interval clipped to the axis; undefined if it is not an interval. */
export function intervalWithin(interval: Sides['interval'], axis: Axis): { interval?: readonly [number, number] } {
  if (interval === undefined || interval.some(Number.isNaN)) return {};
  return { interval: [axis.within(interval[0]), axis.within(interval[1])] };
}
