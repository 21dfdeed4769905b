import type { SettingResult } from '../../results/ClaimResult.ts';
import type { JsonNumber } from '../../results/jsonNumber.ts';
import { settingText } from '../../claim/Setting.ts';
import { failsAgain } from '../../check/failsAgain.ts';
import type { Place, Token } from '../../check/search/token.ts';
import { numberText } from '../../results/words/numberText.ts';
import { onOneLine } from '../../results/words/printable.ts';
import type { ClaimEntry } from '../../run/ClaimEntry.ts';
import { shownText } from '../../report/terminal/shownText.ts';

/** A reproduced counterexample with its numbers, for people. */
export function replayText({ id, place, title }: ClaimEntry, token: Token, found: SettingResult): string {
  const { measured, relation, claimed, interval, level, shown = {} } = found;
  const numbers = [
    ...(measured === undefined ? [] : [`measured  ${inFull(measured)}`]),
    ...(interval === undefined
      ? []
      : [`between   ${inFull(interval[0])} and ${inFull(interval[1])}${levelText(level)}`]),
    ...(claimed === undefined ? [] : [`claimed   ${relation} ${inFull(claimed)}`]),
  ];
  const heading = onOneLine([id, place, title].filter((part) => part !== '').join(' · '));
  const where = onOneLine(`at ${settingText(found.setting)}, ${placeText(token.place)}, seed ${token.seed}`);
  return [
    `${heading}\n${where}`,
    Object.entries(shown)
      .map(([label, value]) => shownText(label, value))
      .join('\n'),
    numbers.join('\n'),
    outcomeText(token.place, found),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The digits that a double is sure to hold; 0.1 + 0.2 is 0.3 in these. The JSON has all. */
const inFull = (number: JsonNumber): string => numberText(number, 15);

function outcomeText(place: Place, found: SettingResult): string {
  if (failsAgain(place, found))
    return place.kind === 'fresh'
      ? 'The claim fails here: the estimate from these draws is on the wrong side of its bound.'
      : 'The claim fails here.';
  const other = 'or the token is of a version of refutable whose seeds give other draws';
  return `The claim no longer fails here${place.kind === 'exact' ? '.' : `: its code has changed, ${other}.`}`;
}

function placeText(place: Place): string {
  if (place.kind === 'exact') return 'exactly';
  return place.kind === 'fresh' ? `${place.draws} fresh draws` : `draw ${place.index} of block ${place.block}`;
}

/** A level near 1 is given by its complement: the interval misses with probability 10⁻⁹. */
function levelText(level: number | undefined): string {
  return level === undefined ? '' : `, except with probability ${numberText(1 - level, 2)}`;
}
