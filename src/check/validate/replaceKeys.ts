import type { AnyClaim } from '../../claim/Claim.ts';

/** Keys of which a claim has one: a change that brings one of them drops the others. */
const EXCLUSIVE = [
  ['probabilityAtLeast', 'probabilityAtMost'],
  ['meanAtLeast', 'meanAtMost', 'meanEquals'],
  ['valueAtLeast', 'valueAtMost', 'valueEquals'],
  ['event', 'chance'],
];

/**
 * A claim with other keys in place of some of its own.
 *
 * @param dropped keys that it has no longer
 * @example replaceKeys({ ..., probabilityAtLeast }, { probabilityAtMost }, ['twin']) // has no probabilityAtLeast and no twin
 */
export function replaceKeys(claim: AnyClaim, changes: object, dropped: readonly string[]): AnyClaim {
  const changed = new Set(Object.keys(changes));
  const replaced = EXCLUSIVE.flatMap((group) => (group.some((key) => changed.has(key)) ? group : []));
  const gone = new Set([...dropped, ...replaced]);
  const kept = Object.entries(claim).filter(([key]) => !gone.has(key));
  return { ...Object.fromEntries(kept), ...changes } as unknown as AnyClaim;
}
