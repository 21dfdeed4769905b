import type { Change, Measured, Pair } from './Changes.ts';
import { numberText } from '../../results/words/numberText.ts';
import { intervalText } from '../../results/words/intervalText.ts';
import { joined, phrase, type Phrase } from '../../results/words/phrase.ts';
import type { Setting } from '../../claim/Setting.ts';
import { distinctTexts } from '../../results/words/distinctTexts.ts';

/**
 * A change in words.
 *
 * @example plainText(changeText({ of: 'verdict', before: 'upheld', after: 'refuted' })) // 'upheld before, refuted now'
 */
export function changeText(change: Change): Phrase {
  switch (change.of) {
    case 'wording':
      return phrase`its statement has changed`;
    case 'verdict':
      return phrase`${change.before} before, ${change.after} now`;
    case 'expectation':
      return phrase`expected ${change.before ?? 'nothing'} before, ${change.after ?? 'nothing'} now`;
    case 'twin':
      return phrase`${beforeAndNow('its twin', change, 'there was none', 'there is none')}`;
    case 'proof':
      return phrase`its proof was ${proofWord(change.before)}, is ${proofWord(change.after)} now`;
    case 'bound': {
      const { before, after, setting, others } = change;
      const [was, is] = distinctTexts(before.claimed, after.claimed);
      const [old, now] = [{ kept: `${before.relation} ${was}` }, { kept: `${after.relation} ${is}` }];
      return phrase`at ${{ setting }}: claimed ${old} before, ${now} now${elsewhere(others)}`;
    }
    case 'rate':
      return phrase`${place(change)}: ${figures(change)}: the rate has changed${elsewhere(change.others)}`;
    case 'apart':
      return phrase`${place(change)}: ${figures(change)}, and the intervals do not overlap${elsewhere(change.others)}`;
    case 'decisive setting':
      return phrase`${change.name} ${{ setting: change.before }} before, ${{ setting: change.after }} now`;
    case 'sharp constant':
      return phrase`its sharp constant: ${quoted(change.before)} before, ${quoted(change.after)} now`;
    case 'figures':
      return phrase`${place(change)}: ${figures(change)}${change.overlap && '; the intervals overlap'}`;
  }
}

/** All changes of a claim in words. */
export const changesText = (changes: readonly Change[]): Phrase => joined(changes.map(changeText), '; ');

function beforeAndNow<T extends string>(
  what: string,
  { before, after }: Pair<T | null>,
  none: string,
  no: string,
): string {
  const was = before === null ? none : `was ${before}`;
  const is = after === null ? no : `is ${after}`;
  return `${what}: ${was}, ${is} now`;
}

const quoted = (sentence: string | null): string => (sentence === null ? 'none' : `“${sentence}”`);

const proofWord = (status: string): string => (status === 'none' ? 'without steps' : status);

const place = ({ setting }: { readonly setting: Setting | null }): Phrase =>
  setting === null ? ['slope'] : phrase`at ${{ setting }}`;

function figures({ before, after }: Pair<Measured>): string {
  const [was, is] =
    before.measured === undefined || after.measured === undefined
      ? [textOf(before.measured), textOf(after.measured)]
      : distinctTexts(before.measured, after.measured);
  return `${withInterval(was, before)} before, ${withInterval(is, after)} now`;
}

const textOf = (measured: Measured['measured']): string => (measured === undefined ? '' : numberText(measured));

function withInterval(measured: string, { interval }: Measured): string {
  if (interval === undefined) return measured === '' ? 'nothing measured' : measured;
  const around = intervalText(interval);
  return measured === '' || around === measured ? around : `${measured} in ${around}`;
}

const elsewhere = (others: number): string =>
  others === 0 ? '' : ` (and likewise at ${others} more ${others === 1 ? 'setting' : 'settings'})`;
