import type { ClaimResult, StatusCounts, TwinResult } from '../../ClaimResult.ts';
import type { EffortName } from '../../Results.ts';
import type { Sharpness } from '../../Sharpness.ts';
import { type Phrase, plainText } from '../phrase.ts';
import { sentencePhrase } from './sentenceOf.ts';
import { sharpenPhrase } from './sharpenSentence.ts';

/**
 * The sentence of a claim's verdict, written again from its evidence with settings and numbers told apart. Where that is
 * not the sentence that the result holds, which another version wrote, the sentence is its text.
 */
export function claimSentence(claim: ClaimResult, effort: EffortName): Phrase {
  const { sentence, verdict, evidence, search, kind, weighed } = claim;
  const said = { verdict, evidence, statuses: statusesOf(claim), search, kind, ...(weighed && { weighed }) };
  return confirmed(sentencePhrase(said, effort), sentence);
}

/** The sentence on how sharp a constant is, in the same way. */
export const sharpSentence = (sharp: Sharpness): Phrase => confirmed(sharpenPhrase(sharp), sharp.sentence);

/** The sentence on a twin in its parts; undefined where a result has none, or where they are not the sentence. */
export const twinPhrase = ({ phrase, sentence }: TwinResult): Phrase | undefined =>
  phrase !== undefined && plainText(phrase) === sentence ? phrase : undefined;

/** A phrase that reads as the sentence does, or as it begins; otherwise the sentence. */
function confirmed(words: Phrase, sentence: string): Phrase {
  const text = plainText(words);
  if (text === sentence) return words;
  return text !== '' && sentence.startsWith(`${text} `) ? [...words, sentence.slice(text.length)] : [sentence];
}

/** How many settings there are of each status; where nothing was searched, all that were decided have one. */
function statusesOf({ search, settings, vacuous, unreachable }: ClaimResult): StatusCounts {
  return search?.statuses ?? { upheld: settings, vacuous, unreachable };
}
