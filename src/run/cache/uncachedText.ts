import type { Catalog } from '../Catalog.ts';

/** Claims that the sentence names, at most. */
const NAMED = 5;

/**
 * Which claims no cache keeps, each with what its code may read, in a sentence; undefined where there are none.
 *
 * @param ids of the claims of the run
 * @example 'Not cached, since they may read more than their own files: limits (process), table (the module node:fs).'
 */
export function uncachedText(
  { claims, modules }: Pick<Catalog, 'claims' | 'modules'>,
  ids: readonly string[],
): string | undefined {
  const asked = new Set(ids);
  const reading = claims.flatMap(({ id, file }) => {
    const reads = asked.has(id) ? modules.get(file)?.reads : undefined;
    return reads === undefined ? [] : [`${id} (${reads})`];
  });
  if (reading.length === 0) return undefined;
  const [they, their] = reading.length === 1 ? ['it', 'its'] : ['they', 'their'];
  const more = reading.length > NAMED ? ` and ${reading.length - NAMED} more` : '';
  return `Not cached, since ${they} may read more than ${their} own files: ${reading.slice(0, NAMED).join(', ')}${more}.`;
}
