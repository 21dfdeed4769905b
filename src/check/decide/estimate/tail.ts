import type { Mean } from '../../../claim/Claim.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { atSetting, type Setting } from '../../../claim/Setting.ts';
import { fault, numberFrom } from '../../validate/ClaimFault.ts';

/** What a claim states of the values of its quantity X beyond the upper end of its range. */
export interface Tail {
  /** That end, finite. */
  readonly from: number;
  /** A bound on E[(X − from)⁺], positive and finite. */
  readonly atMost: number;
}

/**
 * What a claim states of the tail of its quantity; undefined where it states nothing, and all values lie in its range.
 *
 * With m = E[min(X, T)] and E[(X − T)⁺] ≤ τ, the mean of X lies in [m, m + τ], for X = min(X, T) + (X − T)⁺. The draws decide
 * about m, whose values have a range, and the tail is added on the side on which it could matter (`nullHypotheses`).
 *
 * @throws ClaimFault where the bound is not positive and finite, or the range has no upper end
 */
export function tailAt(
  claim: Mean<Domain, unknown>,
  setting: Setting,
  [, from]: readonly [number, number],
): Tail | undefined {
  const { tailAtMost } = claim;
  if (tailAtMost === undefined) return undefined;
  const atMost = numberFrom('tailAtMost', setting, () => tailAtMost(setting));
  if (!(atMost > 0 && atMost < Infinity))
    throw fault('tailAtMost', setting, `tailAtMost is ${atMost}${atSetting(setting)}; it must be positive and finite`);
  if (from < Infinity) return { from, atMost };
  throw fault(
    'range',
    setting,
    `range has no upper end${atSetting(setting)}; tailAtMost is about the values beyond one, so let range end at a number`,
  );
}

/** A value with what is beyond the upper end of a range cut off; infinity is left, for no mean would be finite. */
export const cutOff = (value: number, [, hi]: readonly [number, number]): number =>
  value > hi && value < Infinity ? hi : value;
