import { FIELD_END } from './findRank.ts';
import type { FindQuery } from './FindQuery.ts';

/** Letters of a word, at least, that is taken for a misspelt one, and of one that may have two mistakes. */
const [SHORTEST, LONG] = [4, 7];

/**
 * A query in which each word that no claim contains is replaced by the most similar word that one does; undefined if a
 * word has none, or none is missing.
 *
 * @param texts searchable texts of claims (see `findText`)
 * @example corrected({ wanted: ['lema'], unwanted: [] }, ['lemma-1\tTails']) // 'lemma'
 */
export function corrected({ wanted }: FindQuery, texts: readonly string[]): string | undefined {
  const missing = wanted.filter((word) => !texts.some((text) => text.includes(word)));
  if (missing.length === 0) return undefined;
  const known = knownWords(texts);
  const words = wanted.map((word) => (missing.includes(word) ? nearestWord(word, known) : quoted(word)));
  return words.includes(undefined) ? undefined : words.join(' ');
}

const quoted = (word: string): string => (word.includes(' ') ? `"${word}"` : word);

/** The words of the texts, and in how many of them each is. */
function knownWords(texts: readonly string[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const text of texts) {
    const words = new Set(text.replaceAll(FIELD_END, ' ').match(/\p{L}{3,}/gu));
    for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
  }
  return count;
}

/** The known word with the fewest mistakes, of those the most frequent. */
function nearestWord(word: string, known: ReadonlyMap<string, number>): string | undefined {
  if (word.length < SHORTEST) return undefined;
  const most = word.length < LONG ? 1 : 2;
  let best: { readonly word: string; readonly mistakes: number; readonly count: number } | undefined;
  for (const [each, count] of known) {
    if (Math.abs(each.length - word.length) > most) continue;
    const mistakes = distance(word, each);
    if (mistakes > most) continue;
    if (best === undefined || mistakes < best.mistakes || (mistakes === best.mistakes && count > best.count))
      best = { word: each, mistakes, count };
  }
  return best?.word;
}

/** The fewest letters to add, leave out, replace or exchange with the next one (optimal string alignment). */
function distance(one: string, other: string): number {
  let [before, row]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const exchanged = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next[j] = Math.min(
        row![j]! + 1,
        next[j - 1]! + 1,
        row![j - 1]! + same,
        exchanged ? before![j - 2]! + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return row![other.length]!;
}
