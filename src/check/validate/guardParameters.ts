import type { AnyClaim } from '../../claim/Claim.ts';
import { type Kinded, kindOf } from '../../claim/kindOf.ts';
import type { Setting } from '../../claim/Setting.ts';
import { parameterView } from './parameterView.ts';

/** The keys whose functions are given the setting first. */
const FIRST = new Set(
  [
    [
      'where',
      'vacuousWhen',
      'holds',
      'value',
      'valueAtLeast',
      'valueAtMost',
      'valueEquals',
      'range',
      'within',
      'margin',
    ],
    ['probabilityAtLeast', 'probabilityAtMost', 'meanAtLeast', 'meanAtMost', 'meanEquals'],
  ].flat(),
);

/**
 * The keys whose functions are given the setting second, after a size. Those that run for every draw (`draw`, `always`,
 * `event`, `chance`, `quantity`) are not here: what calls them makes one view of a setting for all its draws.
 */
const SECOND = new Set(['measure', 'law']);

type AnyFunction = (this: unknown, first: unknown, second?: unknown, third?: unknown) => unknown;

/**
 * Which kind a claim is, and the claim with functions that know their parameters: one that asks for another name is at
 * fault, whatever JavaScript would make of undefined (see `run`).
 *
 * @throws TypeError when no key or keys of two kinds are there
 */
export function guardedKindOf(claim: AnyClaim): Kinded {
  return kindOf(guarded(claim));
}

function guarded(claim: AnyClaim): AnyClaim {
  const view = lastView();
  const drawn = typeof claim.draw === 'function';
  return Object.fromEntries(
    Object.entries(claim).map(([key, value]: [string, unknown]) => {
      if (typeof value !== 'function') return [key, value];
      const call = value as AnyFunction;
      if (FIRST.has(key) || (key === 'show' && !drawn))
        return [
          key,
          function (this: unknown, setting: Setting) {
            return call.call(this, view(setting));
          },
        ];
      if (SECOND.has(key) || key === 'show')
        return [
          key,
          function (this: unknown, given: unknown, setting: Setting, rng?: unknown) {
            return call.call(this, given, view(setting), rng);
          },
        ];
      return [key, value];
    }),
  ) as unknown as AnyClaim;
}

/** Views of settings, of which the last is kept: a setting is asked for many draws in a row. */
function lastView(): (setting: Setting) => Setting {
  let seen: Setting | undefined;
  let view: Setting;
  return (setting) => {
    if (setting !== seen) {
      view = parameterView(setting);
      seen = setting;
    }
    return view;
  };
}
