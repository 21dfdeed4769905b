import { jsonText } from '../../results/jsonText.ts';

/** A place at which two values differ. */
export interface Difference {
  /** `evidence.tightest.draws`; empty for the whole. */
  readonly at: string;
  /** JSON; `nothing` where there is none. */
  readonly recorded: string;
  readonly found: string;
}

/**
 * The places at which two values of JSON differ, in the order of the recorded one: the innermost for records and for lists of
 * the same length.
 */
export function differences(recorded: unknown, found: unknown, at = ''): readonly Difference[] {
  if (jsonText(recorded) === jsonText(found)) return [];
  if (!isParted(recorded) || !isParted(found) || Array.isArray(recorded) !== Array.isArray(found))
    return [{ at, recorded: written(recorded), found: written(found) }];
  if (Array.isArray(recorded) && Array.isArray(found) && recorded.length !== found.length)
    return [{ at: `${at}.length`, recorded: String(recorded.length), found: String(found.length) }];
  const names = [...new Set([...Object.keys(recorded), ...Object.keys(found)])];
  return names.flatMap((name) => {
    const place = Array.isArray(recorded) ? `${at}[${name}]` : at === '' ? name : `${at}.${name}`;
    return differences(Reflect.get(recorded, name), Reflect.get(found, name), place);
  });
}

const isParted = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Characters of a value that are shown, at most. */
const LENGTH = 120;

function written(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = jsonText(value).trim().replaceAll(/\s+/gu, ' ');
  return text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text;
}
