import { numberText } from '../../results/words/numberText.ts';
import { nameText } from '../../results/words/nameText.ts';

/** A parameter's name before its value or between two of them, and a number that is long or in the notation of programs. */
const PARTS =
  /(?<![\p{L}\p{N}_.'/-])(?:(\p{L}[\p{L}\p{N}_]*)(?= =[ \u00A0][^\s=])|(?<=\d ≤ )(\p{L}[\p{L}\p{N}_]*)(?= ≤ [−\d-])|(-?\d+(?:\.\d+)?e[+-]\d+|\d{5,15})(?![\p{L}\p{N}_-]|\.\d))/gu;

/**
 * A sentence as a reader should see it: its settings name their parameters as the paper does, and its large numbers are
 * written as everywhere else.
 *
 * @param named what becomes of a parameter's name; the name in signs when left out
 * @example sentenceText('Refuted at n = 10000, cPrime = 0.3.') // 'Refuted at n = 10 000, c′ = 0.3.'
 */
export function sentenceText(sentence: string, named: (name: string) => string = nameText): string {
  return sentence.replace(PARTS, (_, name?: string, between?: string, number?: string) =>
    number === undefined ? named(name ?? between!) : numberText(Number(number)),
  );
}
