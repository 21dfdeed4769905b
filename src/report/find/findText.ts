import type { ClaimResult } from '../../results/ClaimResult.ts';
import { plainText } from '../../results/words/phrase.ts';
import { sharpSentence } from '../../results/words/sentence/claimSentence.ts';
import { FIELD_END } from './findRank.ts';
import { searchForm } from './searchForm.ts';

/**
 * What is searched of a claim, field by field in the form of `searchForm`: id, title, statement with the formula that was checked,
 * sentence, and the rest: place, quotation, note, remarks, parameters, sharp
 * constant, twin, literature.
 */
export function findText(claim: ClaimResult): string {
  const {
    id,
    title,
    statement,
    sentence,
    formula = '',
    place,
    quote = '',
    note = '',
    remarks = [],
    domain,
    literature,
  } = claim;
  const rest = [
    place,
    quote,
    note,
    ...remarks,
    ...domain,
    ...literature.map(({ reference, says }) => `${reference} ${says}`),
  ];
  return [id, title, `${statement} ${formula}`, sentence, rest.join(' ')].map(searchForm).join(FIELD_END);
}
