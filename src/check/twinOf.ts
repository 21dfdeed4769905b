import type { AnyClaim } from '../claim/Claim.ts';

/** Keys of which a claim has one: a twin that brings one of them drops the others. */
const EXCLUSIVE = [
  ['probabilityAtLeast', 'probabilityAtMost'],
  ['meanAtLeast', 'meanAtMost', 'meanEquals'],
  ['valueAtLeast', 'valueAtMost', 'valueEquals'],
  ['event', 'chance'],
];

/** The false look-alike of a claim as a claim of its own, which is expected to be refuted; undefined when it has none. */
export function twinOf(claim: AnyClaim): AnyClaim | undefined {
  if (claim.twin === undefined) return undefined;
  const { claims, ...changes } = claim.twin;
  const changed = new Set(Object.keys(changes));
  const replaced = EXCLUSIVE.flatMap((group) => (group.some((key) => changed.has(key)) ? group : []));
  const dropped = new Set(['twin', 'repairs', 'note', 'exhaustive', ...replaced]);
  const kept = Object.entries(claim).filter(([key]) => !dropped.has(key));
  return { ...Object.fromEntries(kept), ...changes, title: claims, expect: 'refuted' } as unknown as AnyClaim;
}
