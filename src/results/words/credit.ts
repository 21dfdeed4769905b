/** The author of a paper of which none is given. */
export const UNKNOWN_AUTHOR = 'unknown author';

/** A paper as far as a title line names it; the year is 0 where none is given. */
interface Credited {
  readonly author: string;
  readonly year: number;
}

/**
 * The author and the year of a paper, as far as they are given.
 *
 * @example credit({ author: 'E. Noether', year: 1918 }) // ['E. Noether', '1918']
 */
export const credit = ({ author, year }: Credited): readonly string[] => [
  ...(author === UNKNOWN_AUTHOR ? [] : [author]),
  ...(year === 0 ? [] : [String(year)]),
];

/** The same after a title, ` (E. Noether, 1918)`; nothing where nothing is given. */
export function inBrackets(given: readonly string[]): string {
  return given.length === 0 ? '' : ` (${given.join(', ')})`;
}
