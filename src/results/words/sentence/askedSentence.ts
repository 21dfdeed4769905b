import { type Setting, settingKey } from '../../../claim/Setting.ts';
import type { AskedSizes, ClaimResult } from '../../ClaimResult.ts';
import { type DecidingSetting, decidingSetting } from '../../decidingSetting.ts';
import type { SettingResult } from '../../SettingResult.ts';
import { comparison, foundHow } from '../comparison.ts';
import { countOf } from '../countText.ts';
import { joined, phrase, type Phrase } from '../phrase.ts';

/**
 * What holds at the sizes that the author asks about, in a sentence to follow that of the verdict; nothing where none are.
 * Values that were taken from elsewhere are told apart from the sizes.
 *
 * @example plainText(askedSentence(claim)) // 'At the author’s sizes, n = 20, it also fails: computed 3, claimed ≤ 2.'
 */
export function askedSentence({
  asked,
  evidence,
  kind,
  verdict,
}: Pick<ClaimResult, 'asked' | 'evidence' | 'kind' | 'verdict'>): Phrase {
  if (asked === undefined || Object.keys(asked.sizes).length === 0) return [];
  const { sizes, own, outside = 'nothing was found there', result, fault } = asked;
  const those = phrase`${own === true ? 'the sizes asked about' : 'the author’s sizes'}, ${{ setting: sizes }}`;
  if (fault !== undefined) return phrase`At ${those}, its code is at fault: ${fault}.`;
  if (result === undefined) return phrase`It does not cover ${those}: ${outside}.`;
  const { setting, status, why } = result;
  const deciding = decidingSetting(evidence);
  if (deciding !== undefined && settingKey(deciding.found.setting) === settingKey(setting))
    return phrase`This is at ${those}.`;
  const at = phrase`At ${those}, ${taken(asked, setting, deciding)}${asked.beyond === true && 'beyond those searched, '}it`;
  switch (status) {
    case 'vacuous':
      return phrase`${at} is vacuous${why !== undefined && `: ${why}`}.`;
    case 'refuted':
      return phrase`${at} ${verdict === 'refuted' && 'also '}fails${found(result)}.`;
    case 'undecided':
    case 'unreachable':
      return phrase`${at} is left open${found(result)}.`;
    default:
      // Draws that all agree show nothing of the next one.
      return phrase`${at} ${kind === 'always' ? 'did not fail' : 'holds'}${found(result)}.${held(asked, setting)}`;
  }
}

/** The values that are not among the sizes, and where they are from. */
function taken({ sizes }: AskedSizes, setting: Setting, deciding: DecidingSetting | undefined): Phrase | false {
  const others = Object.entries(setting).filter(([name]) => !Object.hasOwn(sizes, name));
  if (others.length === 0) return false;
  const isFromThere = others.every(([name, value]) => deciding?.found.setting[name] === value);
  const { name } = deciding ?? { name: '' };
  const where = name === 'smallest counterexample' ? 'in the counterexample' : `at the ${name}`;
  return phrase`with ${{ setting: Object.fromEntries(others) }}${isFromThere && ` as ${where}`}, `;
}

/** With how many other values it holds. */
function held({ sizes, others }: AskedSizes, setting: Setting): Phrase | false {
  if (others === undefined) return false;
  const names = Object.keys(setting).filter((name) => !Object.hasOwn(sizes, name));
  const many = countOf(others, names.length === 1 ? 'other value' : 'other choice');
  return phrase` It also holds with ${many} of ${joined(
    names.map((name) => ({ name })),
    ', ',
  )} that ${others === 1 ? 'was' : 'were'} tried.`;
}

function found(result: SettingResult): Phrase {
  const compared = comparison(result);
  const { draws } = result;
  const from = draws > 0 && `${foundHow(result) === 'estimated' ? 'from' : 'in'} ${countOf(draws, 'draw')}`;
  if (compared.length === 0) return from === false ? [] : [` ${from}`];
  return phrase`: ${compared}${from !== false && `, ${from}`}`;
}
