import { atSetting, type Setting } from '../../../claim/Setting.ts';
import type { Hypothesis } from '../../../inference/Question.ts';
import { fault, numberFrom } from '../../validate/ClaimFault.ts';
import { onRange } from './onRange.ts';

/** What a bound is one of; with a tail, values may lie beyond their range. */
type Bounded = 'probability' | 'mean' | 'mean with a tail';

/** What a claim says that a probability or a mean equals. */
interface Equality {
  /** The key of the value. */
  readonly key: string;
  /** What has the value, for a fault. */
  readonly of: Bounded;
  readonly equals: (setting: Setting) => number;
  readonly within: ((setting: Setting) => number) | undefined;
}

/**
 * The hypothesis that a probability or a mean equals a value, to within a tolerance.
 *
 * @throws ClaimFault where the value is outside the range, or the tolerance is not positive and finite
 */
export function equalityAt(
  setting: Setting,
  range: readonly [number, number],
  { key, of, equals, within }: Equality,
): { readonly hypothesis: Extract<Hypothesis, { within: number }>; readonly relation: '='; readonly claimed: number } {
  const returned = numberFrom(key, setting, () => equals(setting));
  const value = boundIn(range, key, setting, returned, of);
  const tolerance = numberFrom('within', setting, () => within!(setting));
  if (!(tolerance > 0 && tolerance < Infinity))
    throw fault('within', setting, `within is ${tolerance}${atSetting(setting)}; it must be positive and finite`);
  return { hypothesis: { equals: value, within: tolerance }, relation: '=', claimed: value };
}

/** By how much a claim may be false and still be upheld, 0 where it does not say. @throws ClaimFault for a negative one */
export function marginOf(claim: { readonly margin?: (setting: Setting) => number }, setting: Setting): number {
  if (claim.margin === undefined) return 0;
  const margin = numberFrom('margin', setting, () => claim.margin!(setting));
  if (!(margin >= 0 && margin < Infinity))
    throw fault('margin', setting, `margin is ${margin}${atSetting(setting)}; it must be 0 or positive, and finite`);
  return margin;
}

/** A value that a claim names, put on the end of its range where it is beyond it by rounding alone. @throws ClaimFault where it is further off */
export function boundIn(
  range: readonly [number, number],
  key: string,
  setting: Setting,
  value: number,
  of: Bounded = 'mean',
): number {
  const placed = onRange(range, value);
  if (placed !== undefined) return placed;
  const [lo, hi] = range;
  const none = {
    probability: 'no probability',
    mean: `no mean of values in [${lo}, ${hi}]`,
    'mean with a tail': `by range and tailAtMost the mean lies in [${lo}, ${hi}], and none`,
  }[of];
  throw fault(key, setting, `${key} is ${value}${atSetting(setting)}; ${none} can be that`);
}
