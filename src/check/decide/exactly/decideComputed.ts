import { Fraction } from 'fraction.js';
import type { Computed, Law } from '../../../claim/Claim.ts';
import { compareExactly, type Relation } from '../../../claim/Comparison.ts';
import { isFiniteQuantity, isQuantity, type Quantity, quotientOf } from '../../../claim/exact/Quantity.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { atSetting, type Setting } from '../../../claim/Setting.ts';
import type { SettingResult } from '../../../results/ClaimResult.ts';
import { type JsonNumber, jsonNumber } from '../../../results/jsonNumber.ts';
import { fault, run, written } from '../../validate/ClaimFault.ts';
import type { Decider } from '../Decider.ts';
import { shown } from './shownValue.ts';
import { slackOf, tightnessOf } from './tightness.ts';

/** Decides an exact law at a setting: by its value, or by an enclosure, which may be too wide to decide. */
export function decideComputed(claim: Law<Domain>): Decider {
  const [key, relation] =
    claim.valueAtLeast !== undefined
      ? (['valueAtLeast', '≥'] as const)
      : claim.valueAtMost !== undefined
        ? (['valueAtMost', '≤'] as const)
        : (['valueEquals', '='] as const);
  return (setting) => {
    const value = enclosed(
      'value',
      setting,
      run('value', setting, () => claim.value(setting)),
    );
    const bound = enclosed(
      key,
      setting,
      run(key, setting, () => claim[key]!(setting)),
    );
    return {
      ...compared(setting, value, relation, bound),
      ...shown(setting, () => claim.show?.(setting)),
    };
  };
}

type Enclosure = readonly [lo: Quantity, hi: Quantity];

function compared(setting: Setting, value: Enclosure, relation: Relation, bound: Enclosure): SettingResult {
  const order = (left: Quantity, right: Quantity): number => compareExactly(left, right);
  const holds = { '≥': order(value[0], bound[1]) >= 0, '≤': order(value[1], bound[0]) <= 0, '=': false }[
    relation as '≥' | '≤' | '='
  ];
  const fails = { '≥': order(value[1], bound[0]) < 0, '≤': order(value[0], bound[1]) > 0, '=': false }[
    relation as '≥' | '≤' | '='
  ];
  const apart = order(value[1], bound[0]) < 0 || order(value[0], bound[1]) > 0;
  const same = order(value[0], value[1]) === 0 && order(bound[0], bound[1]) === 0 && order(value[0], bound[0]) === 0;
  const status =
    relation === '='
      ? apart
        ? 'refuted'
        : same
          ? 'upheld'
          : 'undecided'
      : fails
        ? 'refuted'
        : holds
          ? 'upheld'
          : 'undecided';
  const [measured, claimed] = [middle(value), middle(bound)];
  return {
    setting,
    status,
    draws: 0,
    measured: jsonNumber(measured),
    relation,
    claimed: jsonNumber(claimed),
    ...(order(value[0], value[1]) === 0 ? {} : { interval: ends(value) }),
    ...(order(bound[0], bound[1]) === 0 ? {} : { claimedInterval: ends(bound) }),
    slack: slackOf(measured, relation, claimed),
    tightness: tightnessOf(measured, relation, claimed),
  };
}

const ends = ([lo, hi]: Enclosure): readonly [JsonNumber, JsonNumber] => [jsonNumber(lo), jsonNumber(hi)];

/** The middle of an enclosure, which is between its ends; of doubles it is a double, and else exact. */
function middle([lo, hi]: Enclosure): Quantity {
  if (compareExactly(lo, hi) === 0) return lo;
  if (typeof lo === 'number' && typeof hi === 'number') return lo === -hi ? 0 : lo / 2 + hi / 2;
  if (!isFiniteQuantity(lo)) return lo;
  if (!isFiniteQuantity(hi)) return hi;
  const [[a, b], [c, d]] = [quotientOf(lo), quotientOf(hi)];
  return new Fraction(a * d + c * b, 2n * b * d);
}

function enclosed(key: string, setting: Setting, value: Computed): Enclosure {
  const [lo, hi, ...more] = Array.isArray(value)
    ? (value as readonly Quantity[])
    : ([value, value] as readonly [Quantity, Quantity]);
  if (!isQuantity(lo) || !isQuantity(hi) || more.length > 0 || !(compareExactly(lo, hi) <= 0)) {
    throw fault(
      key,
      setting,
      `${key} returned ${written(value)}${atSetting(setting)}; it must return a number or an enclosure [lo, hi]`,
    );
  }
  // A double that has overflowed is some number beyond the largest double.
  return [lo === Infinity ? Number.MAX_VALUE : lo, hi === -Infinity ? -Number.MAX_VALUE : hi];
}
