import { closest } from '../../claim/closest.ts';
import { npmRun } from '../../results/words/commands.ts';
import { PROPERTIES_FOLDER } from '../../store/folders.ts';
import type { Catalog, UnreadFile } from '../Catalog.ts';
import { typedHere } from '../../store/typed.ts';
import { UsageError } from '../../store/UsageError.ts';

/**
 * The ids that patterns ask for, in the order that they had. Of a file that cannot be read nobody knows which claims it
 * holds: a glob that could mean one of them asks for the file as well.
 *
 * @param patterns ids, or globs of ids: `*` stands for any letters, `?` for one, `{a,b}` for a or b
 * @param catalog what was found in the folder: the files that cannot be read, which are among the ids
 * @throws UsageError when a pattern fits none, with the file that could hold it or the id that may have been meant
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
    const holding = unread.filter(({ id }) => alternatives(pattern).some((glob) => couldBegin(glob, `${id}-`)));
    const fitting = ids.filter((id) => globOf(pattern).test(id));
    const possible = /[*?{]/u.test(pattern) ? holding.map(({ id }) => id) : [];
    if (fitting.length + possible.length === 0)
      throw new UsageError(`no claim is called ${pattern}${advice(pattern, ids, holding, properties)}`);
    for (const id of [...fitting, ...possible]) chosen.add(id);
  }
  return ids.filter((id) => chosen.has(id));
}

function advice(pattern: string, ids: readonly string[], holding: readonly UnreadFile[], properties: string): string {
  if (holding.length > 0)
    return holding.map(({ file, message }) => `; ${file}, which could hold it, is faulty: ${message}`).join('');
  const meant = closest(pattern, ids);
  return meant === undefined
    ? `; ${npmRun('list', [], [], typedHere(properties))} shows all of them`
    : `; did you mean ${meant}?`;
}

function globOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^$()|[\]\\]/gu, String.raw`\$&`)
    .replaceAll(/\*+/gu, '.*')
    .replaceAll('?', '.')
    .replaceAll(/\{([^{}]*)\}/gu, (_all, choices: string) => `(?:${choices.replaceAll(',', '|')})`)
    .replaceAll(/[{}]/gu, String.raw`\$&`);
  return new RegExp(`^(?:${source})$`, 'u');
}

/** A glob without braces for each of the choices between braces. */
function alternatives(pattern: string): readonly string[] {
  const [all, choices] = /\{([^{}]*)\}/u.exec(pattern) ?? [];
  if (all === undefined || choices === undefined) return [pattern];
  return choices.split(',').flatMap((choice) => alternatives(pattern.replace(all, () => choice)));
}

/** Whether a glob without braces fits any text with a given beginning. */
function couldBegin(glob: string, beginning: string): boolean {
  const signs = Array.from(glob);
  /** How much of the glob may have been used up. */
  let used = new Set([0]);
  const skipStars = (): void => {
    for (const at of used) if (signs[at] === '*') used.add(at + 1);
  };
  for (const letter of beginning) {
    skipStars();
    const next = new Set<number>();
    for (const at of used) {
      if (signs[at] === '*') next.add(at);
      else if (signs[at] === '?' || signs[at] === letter) next.add(at + 1);
    }
    used = next;
  }
  return used.size > 0;
}
