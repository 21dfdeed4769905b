import { closest } from '../../claim/closest.ts';
import { commandLine } from '../../results/words/commands.ts';
import { PROPERTIES_FOLDER } from '../../store/folders.ts';
import type { Catalog, UnreadFile } from '../Catalog.ts';
import { Glob } from './Glob.ts';
import { invocationFromHere } from '../../store/invocation.ts';
import { UsageError } from '../../store/UsageError.ts';

/**
 * The ids that match the patterns, in their original order. The claims in an unreadable file are unknown, so a glob
 * that could match one of them selects the file as well.
 *
 * @param patterns ids, or globs of ids: `*` matches any characters, `?` matches one, `{a,b}` matches a or b
 * @param catalog the catalog of the folder; the ids of its unreadable files are among the ids
 * @throws UsageError if a pattern matches none, with the file that may contain it or the id that may have been meant
 */
export function selectClaims(
  ids: readonly string[],
  patterns: readonly string[],
  { unread = [], properties = PROPERTIES_FOLDER }: Partial<Pick<Catalog, 'unread' | 'properties'>> = {},
): string[] {
  const chosen = new Set<string>();
  for (const pattern of patterns) {
    if (ids.includes(pattern)) {
      chosen.add(pattern);
      continue;
    }
    const glob = new Glob(pattern);
    const holding = unread.filter(({ id }) => glob.couldBegin(`${id}-`));
    const fitting = ids.filter((id) => glob.matches(id));
    const possible = /[*?{]/u.test(pattern) ? holding.map(({ id }) => id) : [];
    if (fitting.length + possible.length === 0)
      throw new UsageError(
        `no claim is called ${pattern.trim() === '' ? JSON.stringify(pattern) : pattern}${advice(pattern, ids, holding, properties)}`,
      );
    for (const id of [...fitting, ...possible]) chosen.add(id);
  }
  return ids.filter((id) => chosen.has(id));
}

function advice(pattern: string, ids: readonly string[], holding: readonly UnreadFile[], properties: string): string {
  if (holding.length > 0)
    return holding.map(({ file, message }) => `; ${file}, which may contain it, is faulty: ${message}`).join('');
  const meant = closest(pattern, ids);
  return meant === undefined
    ? `; ${commandLine('list', [], [], invocationFromHere(properties))} lists all claims`
    : `; did you mean ${meant}?`;
}
