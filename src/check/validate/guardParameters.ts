import type { AnyClaim } from '../../claim/Claim.ts';
import { keysOf } from '../../claim/keys.ts';
import { type Kinded, kindOf } from '../../claim/kindOf.ts';
import { type Kind, KINDS } from '../../claim/kinds.ts';
import type { Setting } from '../../claim/Setting.ts';
import { parameterView } from './parameterView.ts';

type AnyFunction = (this: unknown, first: unknown, second?: unknown, third?: unknown) => unknown;

/**
 * Which kind a claim is, and the claim with functions that know their parameters: one that asks for another name is at
 * fault, whatever JavaScript would make of undefined (see `run`). A constant bound becomes a function that returns it.
 *
 * @throws TypeError when no key or keys of two kinds are there
 */
export function guardedKindOf(claim: AnyClaim): Kinded {
  const { kind } = kindOf(claim);
  return { kind, claim: guarded(kind, claim) } as Kinded;
}

/**
 * Functions that run for every draw (`draw`, and what looks at an outcome) are left as they are: what calls them makes
 * one view of a setting for all its draws.
 */
function guarded(kind: Kind, claim: AnyClaim): AnyClaim {
  const view = lastView();
  const held = keysOf(kind);
  return Object.fromEntries(
    Object.entries(claim).map(([key, value]: [string, unknown]) => {
      if (typeof value !== 'function') return [key, held[key] === 'bound' && value !== undefined ? () => value : value];
      const call = value as AnyFunction;
      switch (held[key] === 'show' ? (KINDS[kind].samples ? 'size' : 'setting') : held[key]) {
        case 'setting':
        case 'bound':
          return [
            key,
            function (this: unknown, setting: Setting) {
              return call.call(this, view(setting));
            },
          ];
        case 'size':
          return [
            key,
            function (this: unknown, given: unknown, setting: Setting, rng?: unknown) {
              return call.call(this, given, view(setting), rng);
            },
          ];
        default:
          return [key, value];
      }
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
