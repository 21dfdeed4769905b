import type { Change, Measured, Pair } from './Changes.ts';
import { numberText } from '../../results/words/numberText.ts';
import { intervalText } from '../../results/words/intervalText.ts';
import { settingText } from '../../results/words/settingText.ts';
import { distinctTexts } from '../../results/words/distinctTexts.ts';

/**
 * A change in words.
 *
 * @example changeText({ of: 'verdict', before: 'upheld', after: 'refuted' }) // 'upheld before, refuted now'
 */
export function changeText(change: Change): string {
  switch (change.of) {
    case 'wording':
      return 'it says something else now';
    case 'verdict':
      return `${change.before} before, ${change.after} now`;
    case 'expectation':
      return `expected ${change.before ?? 'nothing'} before, ${change.after ?? 'nothing'} now`;
    case 'twin':
      return beforeAndNow('its twin', change, 'there was none', 'there is none');
    case 'proof':
      return `its proof was ${proofWord(change.before)}, is ${proofWord(change.after)} now`;
    case 'bound': {
      const [was, is] = distinctTexts(change.before.claimed, change.after.claimed);
      const bounds = `claimed ${change.before.relation} ${was} before, ${change.after.relation} ${is} now`;
      return `at ${settingText(change.setting)}: ${bounds}${elsewhere(change.others)}`;
    }
    case 'apart':
      return `${place(change)}: ${figures(change)}, and the intervals do not overlap${elsewhere(change.others)}`;
    case 'decisive setting':
      return `${change.name} ${settingText(change.before)} before, ${settingText(change.after)} now`;
    case 'sharp constant':
      return `how sharp its constant is: ${quoted(change.before)} before, ${quoted(change.after)} now`;
    case 'figures':
      return `${place(change)}: ${figures(change)}${change.overlap ? '; the intervals overlap' : ''}`;
  }
}

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

const quoted = (sentence: string | null): string => (sentence === null ? 'nothing said' : `“${sentence}”`);

const proofWord = (status: string): string => (status === 'none' ? 'without steps' : status);

const place = ({ setting }: { readonly setting: Parameters<typeof settingText>[0] | null }): string =>
  setting === null ? 'slope' : `at ${settingText(setting)}`;

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
