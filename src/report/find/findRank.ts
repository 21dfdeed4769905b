import type { FindQuery } from './FindQuery.ts';

/** Separates the fields of a claim's searchable text; no text contains it. */
export const FIELD_END = '\t';

/** What a word counts in each field: id, title, statement, sentence, notes and the rest. */
const WEIGHTS = [8, 6, 4, 3, 1];

/** How much more a word counts where it begins one, and where it is a whole one. */
const [BEGINS, WHOLE] = [1.5, 1.5];

/** How much more words count that stand together as they were typed, as √m does. */
const TOGETHER = 3;

/** How much more a query counts that is the whole id. */
const EXACTLY = 100;

/**
 * How well a claim answers a query; 0 if it does not: a word that it wants is missing, or one that it does not want is there.
 *
 * @param text the claim's searchable text (see `findText`)
 */
export function findRank({ wanted, unwanted }: FindQuery, text: string): number {
  if (unwanted.some((word) => hasWord(text, word)) || !wanted.every((word) => hasWord(text, word))) return 0;
  const fields = text.split(FIELD_END);
  const exactly = wanted.length === 1 && wanted[0] === fields[0] ? EXACTLY : 0;
  const together = wanted.length > 1 ? TOGETHER * wordRank(wanted.join(' '), fields) : 0;
  return wanted.reduce((sum, word) => sum + wordRank(word, fields), 1 + exactly + together);
}

const hasWord = (text: string, word: string): boolean => placeOf(word, text) >= 0;

/** The first place of a word; a single letter stands alone, as a variable does, or it would be in every text. */
function placeOf(word: string, text: string): number {
  let at = text.indexOf(word);
  if (!/^\p{L}$/u.test(word)) return at;
  while (at >= 0 && (isLetter(text[at - 1]) || isLetter(text[at + 1]))) at = text.indexOf(word, at + 1);
  return at;
}

const wordRank = (word: string, fields: readonly string[]): number =>
  Math.max(...fields.map((field, i) => (WEIGHTS[i] ?? 1) * placeRank(word, field)));

/** 0 if the field does not have the word; the first place counts. */
function placeRank(word: string, field: string): number {
  const at = placeOf(word, field);
  if (at < 0) return 0;
  const begins = !isLetter(field[at - 1]);
  return begins ? BEGINS * (isLetter(field[at + word.length]) ? 1 : WHOLE) : 1;
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
