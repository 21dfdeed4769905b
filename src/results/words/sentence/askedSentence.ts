import { settingKey } from '../../../claim/Setting.ts';
import type { ClaimResult } from '../../ClaimResult.ts';
import { decidingSetting } from '../../decidingSetting.ts';
import type { SettingResult } from '../../SettingResult.ts';
import { comparison, foundHow } from '../comparison.ts';
import { countOf } from '../countText.ts';
import { phrase, type Phrase } from '../phrase.ts';

/**
 * What holds at the sizes that the author asks about, in a sentence to follow that of the verdict; nothing where none are.
 *
 * @example plainText(askedSentence(claim)) // 'At the author’s sizes, n = 20, it fails, too: computed 3, claimed ≤ 2.'
 */
export function askedSentence({
  asked,
  evidence,
  kind,
  verdict,
}: Pick<ClaimResult, 'asked' | 'evidence' | 'kind' | 'verdict'>): Phrase {
  if (asked === undefined) return [];
  const { sizes, outside = 'nothing was found there', result, beyond, fault } = asked;
  if (Object.keys(sizes).length === 0) return ['It has no parameter of which the author gives a size.'];
  if (fault !== undefined) return phrase`At the author’s sizes, ${{ setting: sizes }}, its code is at fault: ${fault}.`;
  if (result === undefined) return phrase`It does not cover the author’s sizes, ${{ setting: sizes }}: ${outside}.`;
  const { setting, status, why } = result;
  const deciding = decidingSetting(evidence);
  if (deciding !== undefined && settingKey(deciding.found.setting) === settingKey(setting))
    return ['These are the author’s sizes.'];
  const at = phrase`At the author’s sizes, ${{ setting }}, ${beyond === true && 'beyond those searched, '}it`;
  switch (status) {
    case 'vacuous':
      return phrase`${at} is vacuous${why !== undefined && `: ${why}`}.`;
    case 'refuted':
      return phrase`${at} fails${verdict === 'refuted' && ', too'}${found(result)}.`;
    case 'undecided':
    case 'unreachable':
      return phrase`${at} is left open${found(result)}.`;
    default:
      // Draws that all agree show nothing of the next one.
      return phrase`${at} ${kind === 'always' ? 'did not fail' : 'holds'}${found(result)}.`;
  }
}

function found(result: SettingResult): Phrase {
  const compared = comparison(result);
  const { draws } = result;
  const from = draws > 0 && `${foundHow(result) === 'estimated' ? 'from' : 'in'} ${countOf(draws, 'draw')}`;
  if (compared.length === 0) return from === false ? [] : [` ${from}`];
  return phrase`: ${compared}${from !== false && `, ${from}`}`;
}
