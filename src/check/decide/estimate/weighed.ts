import type { Mean, Probability } from '../../../claim/Claim.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { atSetting, type Setting } from '../../../claim/Setting.ts';
import { fault, numberFrom } from '../../validate/ClaimFault.ts';
import { parameterView } from '../../validate/parameterView.ts';
import type { Observing } from '../observerOf.ts';
import { onRange } from './onRange.ts';

/** A claim whose outcomes may be weighed. */
export type Weighable = Probability<Domain, unknown> | Mean<Domain, unknown>;

/**
 * What a claim observes, times the weight of the outcome: *importance sampling*.
 *
 * **Valid**: let the claim be about a distribution P, let draws be made from Q, and let w = dP/dQ wherever the observed f is
 * not 0 under P. Then E_P[f] = E_Q[f·w], so that a test of the mean of f·w is one of what is claimed, at the same levels. With f
 * in [a, b] and w in [0, B] where f ≠ 0, f·w lies in [min(0, a·B), max(0, b·B)], and the test needs no more than this range: it
 * bets by the variance that it finds. That w is the ratio which it is said to be is for the author to know; see `checkWeights`.
 *
 * @throws ClaimFault where a weight is negative or exceeds its bound, or the bound is no positive number
 */
export function weighed(claim: Weighable, setting: Setting, { range, observe, ...rest }: Observing): Observing {
  if (claim.weight === undefined) return { range, observe, ...rest };
  const most = mostWeightAt(claim, setting);
  const weightOf = weightAt(claim, setting);
  return {
    ...rest,
    isEvent: false,
    unweighed: range,
    range: [Math.min(0, range[0] * most), Math.max(0, range[1] * most)],
    observe: (outcome) => {
      const value = observe(outcome);
      return value === 0 ? 0 : value * onBound(weightOf(outcome), most, setting);
    },
  };
}

/** What the weights of a claim never exceed at a setting. @throws ClaimFault where that is no positive number */
export function mostWeightAt({ weightAtMost }: Weighable, setting: Setting): number {
  const most = numberFrom('weightAtMost', setting, () => weightAtMost!(setting));
  if (most > 0 && most < Infinity) return most;
  throw fault('weightAtMost', setting, `weightAtMost is ${most}${atSetting(setting)}; it must be positive and finite`);
}

/** The weight of an outcome at a setting. @throws ClaimFault where it is negative or infinite */
export function weightAt({ weight }: Weighable, setting: Setting): (outcome: unknown) => number {
  const view = parameterView(setting);
  const weigh = (outcome: unknown): number => weight!(outcome, view);
  return (outcome) => {
    const found = numberFrom('weight', setting, weigh, outcome);
    if (found >= 0 && found < Infinity) return found;
    throw fault(
      'weight',
      setting,
      `weight returned ${found}${atSetting(setting)}; it must be 0 or positive, and finite`,
    );
  };
}

/** A weight, put on its bound where it is beyond it by rounding alone. @throws ClaimFault where it is further off */
export function onBound(weight: number, most: number, setting: Setting): number {
  const placed = onRange([0, most], weight);
  if (placed !== undefined) return placed;
  throw fault(
    'weight',
    setting,
    `weight returned ${weight}${atSetting(setting)}, which is more than weightAtMost, ${most}`,
  );
}
