import type { ClaimResult } from '../../results/ClaimResult.ts';
import { sharpSentence } from '../../results/words/sentence/claimSentence.ts';
import { plainText } from '../../results/words/phrase.ts';

/** What is searched of a claim: everything that its card says about it in words, and its formulas as TeX. */
export const searchText = (claim: ClaimResult): string => {
  const { id, title, place, statement, formula, sentence, quote, note, sharp, twin } = claim;
  const parts = [
    id,
    title,
    place,
    statement,
    formula,
    sentence,
    quote,
    note,
    sharp && plainText(sharpSentence(sharp)),
    twin?.claims,
  ];
  return parts.filter((part) => part !== undefined).join('\n');
};
