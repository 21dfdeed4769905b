import type { ClaimResult } from '../../results/ClaimResult.ts';
import { plainText } from '../../results/words/phrase.ts';
import { sharpSentence } from '../../results/words/sentence/claimSentence.ts';
import { FIELD_END } from './findRank.ts';
import { searchForm } from './searchForm.ts';

/**
 * What is searched of a claim, field by field in the form of `searchForm`: id, title, statement with the formula that was checked,
 * sentence, and the rest: place, quotation, note, remarks, parameters, sharp constant, twin, literature.
 */
export function findText(claim: ClaimResult): string {
  const { id, title, statement, sentence, formula = '' } = claim;
  return [id, title, `${statement} ${formula}`, sentence, restOf(claim)].map(searchForm).join(FIELD_END);
}

function restOf({ place, quote, note, remarks = [], domain, sharp, twin, literature }: ClaimResult): string {
  const sharpened = sharp === undefined ? '' : plainText(sharpSentence(sharp));
  const cited = literature.map(({ reference, says }) => `${reference} ${says}`);
  return [place, quote, note, ...remarks, ...domain, sharpened, twin?.claims, ...cited].join(' ');
}
