import type { SettingResult } from '../../results/ClaimResult.ts';
import { settingText } from '../../claim/Setting.ts';
import { failsAgain } from '../../check/failsAgain.ts';
import type { Place, Token } from '../../check/search/token.ts';
import { onOneLine } from '../../results/words/printable.ts';
import type { ClaimEntry } from '../../run/ClaimEntry.ts';
import { shownText } from '../../report/terminal/shownText.ts';

/** A reproduced counterexample with its numbers, for people. */
export function replayText({ id, place, title }: ClaimEntry, token: Token, found: SettingResult): string {
  const { measured, relation, claimed, interval, level, shown = {} } = found;
  const numbers = [
    ...(measured === undefined ? [] : [`measured  ${measured}`]),
    ...(interval === undefined ? [] : [`between   ${interval[0]} and ${interval[1]}${levelText(level)}`]),
    ...(claimed === undefined ? [] : [`claimed   ${relation} ${claimed}`]),
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

function outcomeText(place: Place, found: SettingResult): string {
  if (failsAgain(place, found)) return 'The claim fails here, as recorded.';
  const other = 'or the token is of a version of refutable whose seeds give other draws';
  return `The claim no longer fails here${place.kind === 'exact' ? '.' : `: its code has changed, ${other}.`}`;
}

function placeText(place: Place): string {
  if (place.kind === 'exact') return 'exactly';
  return place.kind === 'fresh' ? `${place.draws} fresh draws` : `draw ${place.index} of block ${place.block}`;
}

/** A level near 1 is given by its complement: the interval misses with probability 10⁻⁹. */
function levelText(level: number | undefined): string {
  return level === undefined ? '' : `, except with probability ${Number((1 - level).toPrecision(2))}`;
}
