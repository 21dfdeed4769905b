import { closest } from '../check/closest.ts';
import { UsageError } from './UsageError.ts';

/**
 * The ids that patterns ask for, in the order that they had.
 *
 * @param patterns ids, or globs of ids: `*` stands for any letters, `?` for one, `{a,b}` for a or b
 * @throws UsageError when a pattern fits none, with the id that may have been meant
 */
export function selectClaims(ids: readonly string[], patterns: readonly string[]): string[] {
  const chosen = new Set<string>();
  for (const pattern of patterns) {
    const fitting = ids.includes(pattern) ? [pattern] : ids.filter((id) => glob(pattern).test(id));
    if (fitting.length === 0) throw new UsageError(`no claim is called ${pattern}; ${advice(pattern, ids)}`);
    for (const id of fitting) chosen.add(id);
  }
  return ids.filter((id) => chosen.has(id));
}

function advice(pattern: string, ids: readonly string[]): string {
  const meant = closest(pattern, ids);
  return meant === undefined ? 'npm run list shows all of them' : `did you mean ${meant}?`;
}

function glob(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^$()|[\]\\]/gu, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
    .replaceAll(/\{([^{}]*)\}/gu, (_all, choices: string) => `(?:${choices.replaceAll(',', '|')})`)
    .replaceAll(/[{}]/gu, String.raw`\$&`);
  return new RegExp(`^(?:${source})$`, 'u');
}
