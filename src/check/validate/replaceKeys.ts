import type { AnyClaim } from '../../claim/Claim.ts';
import { BOUNDS, EXCLUSIVE } from '../../claim/keys.ts';

/**
 * A claim with other keys in place of some of its own. Of keys that exclude each other, one that a change brings replaces
 * the others, and with a bound goes the allowance that is of the other kind: `within` of a value, `margin` of a bound.
 *
 * @param dropped keys that it has no longer
 * @example replaceKeys({ ..., probabilityAtLeast }, { probabilityAtMost }, ['twin']) // has no probabilityAtLeast and no twin
 */
export function replaceKeys(claim: AnyClaim, changes: object, dropped: readonly string[]): AnyClaim {
  const changed = new Set(Object.keys(changes));
  const replaced = EXCLUSIVE.flatMap((group) => (group.some((key) => changed.has(key)) ? group : []));
  const gone = new Set([...dropped, ...replaced, ...allowancesOf(changed)]);
  const kept = Object.entries(claim).filter(([key]) => !gone.has(key));
  return { ...Object.fromEntries(kept), ...changes } as unknown as AnyClaim;
}

/** The allowances that say nothing beside the bounds that a change brings. */
function allowancesOf(changed: ReadonlySet<string>): readonly string[] {
  const brought = [...changed].filter((key) => BOUNDS.has(key));
  if (brought.length === 0) return [];
  return brought.some((key) => key.endsWith('Equals')) ? ['margin'] : ['within'];
}
