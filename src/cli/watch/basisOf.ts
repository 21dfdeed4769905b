import type { Catalog } from '../../run/Catalog.ts';

/** What the result of each claim depends on. */
export function basisOf({ paper, claims, faults }: Catalog, ids: readonly string[]): ReadonlyMap<string, string> {
  const isAsked = new Set(ids);
  return new Map(
    claims
      .filter(({ id }) => isAsked.has(id))
      .map(({ id, digest }) => [id, JSON.stringify([paper.seed, digest, faults.get(id) ?? null])]),
  );
}
