import { searchForm } from './searchForm.ts';

/** What a reader looks for, in the form of `searchForm`. */
export interface FindQuery {
  /** Words and phrases that a claim must contain, each somewhere. */
  readonly wanted: readonly string[];
  /** Those that it must not contain. */
  readonly unwanted: readonly string[];
}

/** A phrase in quotes, or a word; either with a minus sign before it. */
const PART = /(?<not>-(?=["\p{L}\\]))?(?:"(?<phrase>[^"]*)"|"?(?<word>[^\s"]+)|")/gu;

/**
 * What a reader typed: words, `"phrases"` (words as long as the quote is not closed), and what to leave out, `-word` or `-"phrase"`. A minus sign between terms, and one
 * before a number, is a sign of mathematics.
 *
 * @example findQuery('lemma -"at most" m ≥ 8') // { wanted: ['lemma', 'm>=8'], unwanted: ['at most'] }
 */
export function findQuery(typed: string): FindQuery {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  const text = typed.replace(/[“”„]/gu, '"').replace(/ *([<>=≤≥≠+*·×/^]|(?<= )[-−](?= )) */gu, '$1');
  for (const { groups: { not, phrase, word = '' } = {} } of text.matchAll(PART)) {
    const list = not === undefined ? wanted : unwanted;
    const form = searchForm(phrase ?? word);
    list.push(...(phrase === undefined ? form.split(' ') : [form]).filter((each) => each !== ''));
  }
  return { wanted, unwanted };
}

/** Whether nothing is looked for. */
export const isEmpty = ({ wanted, unwanted }: FindQuery): boolean => wanted.length + unwanted.length === 0;
