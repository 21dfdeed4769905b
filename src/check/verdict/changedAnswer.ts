import { estimates, isAtSettings, type Kinded, type KindedThat, samples } from '../../claim/kindOf.ts';
import { KINDS } from '../../claim/kinds.ts';
import { atSetting, type Setting, settingText } from '../../claim/Setting.ts';
import type { Fault, SettingResult } from '../../results/ClaimResult.ts';
import { type JsonNumber, jsonNumber } from '../../results/jsonNumber.ts';
import { numberText } from '../../results/words/numberText.ts';
import { distinctTexts } from '../../results/words/distinctTexts.ts';
import { NO_DRAWS, VACUOUS_WHEN } from '../decide/Decider.ts';
import { deciderOf } from '../decide/deciderOf.ts';
import { distanceAskedAt } from '../decide/distribution/familyOf.ts';
import { estimateOf } from '../decide/estimate/estimateOf.ts';
import { questionAt, statedProbability } from '../decide/questionAt.ts';
import { truthFrom } from '../validate/ClaimFault.ts';
import { meetsPrecondition } from './givenSettings.ts';
import { tightest } from './tightest.ts';

/**
 * Asks a claim again what it has answered, in another order: first at the setting tried last, so that what alternates from
 * call to call is found, then at the tightest and at the first. What is drawn is made again elsewhere.
 *
 * @param tried the results of this search, in their order
 * @param ruledOut a setting that did not meet the precondition
 * @returns a fault where an answer is another one: the claim depends on more than its parameters
 * @throws ClaimFault when the claim's code is at fault
 */
export function changedAnswer(
  kinded: Kinded,
  tried: readonly SettingResult[],
  ruledOut: Setting | undefined,
): Fault | undefined {
  const probes = [...new Set([tried.at(-1), tightest(tried), tried[0]])].filter((probe) => probe !== undefined);
  const wheres = [
    ...(ruledOut === undefined ? [] : [[ruledOut, false] as const]),
    ...probes.map(({ setting }) => [setting, true] as const),
  ];
  for (const [setting, isMet] of wheres) {
    const answers = [isMet, meetsPrecondition(kinded.claim, setting), meetsPrecondition(kinded.claim, setting)];
    const changed = answers.find((answer) => answer !== isMet);
    if (changed !== undefined)
      return faultOf('where', setting, `asked twice${atSetting(setting)}, where returned ${isMet} and then ${changed}`);
  }
  if (!isAtSettings(kinded)) return undefined;
  return samples(kinded) ? changedQuestion(kinded, probes) : changedResult(kinded, probes);
}

/** The same of what a claim asks of its draws: its bound, and whether it is vacuous. */
function changedQuestion(kinded: KindedThat<'samples'>, results: readonly SettingResult[]): Fault | undefined {
  const { vacuousWhen } = kinded.claim;
  for (const { setting, why, claimed } of results) {
    const at = settingText(setting);
    if (vacuousWhen !== undefined) {
      const wasVacuous = why === VACUOUS_WHEN;
      if (truthFrom('vacuousWhen', setting, () => vacuousWhen(setting)) !== wasVacuous)
        return faultOf(
          'vacuousWhen',
          setting,
          `asked twice at ${at}, vacuousWhen returned ${wasVacuous} and then ${!wasVacuous}`,
        );
    }
    if (!estimates(kinded) || why === VACUOUS_WHEN) continue;
    const question = askedAt(kinded, setting);
    const [bound, reason] =
      typeof question === 'string' ? [undefined, question] : [jsonNumber(question.claimed), undefined];
    const change =
      changedNumber('bound', claimed, bound) ??
      ((claimed === undefined) === (bound === undefined)
        ? undefined
        : `${asked(claimed, why)} and then ${asked(bound, reason)}`);
    if (change !== undefined)
      return faultOf(KINDS[kinded.kind].marks[0], setting, `computed twice at ${at}, ${change}`);
  }
  return undefined;
}

function askedAt(kinded: KindedThat<'estimates'>, setting: Setting): { readonly claimed: number } | string {
  if (kinded.kind === 'distribution') return distanceAskedAt(kinded.claim, setting);
  if (kinded.kind === 'splitting') return statedProbability(kinded.claim, setting);
  return questionAt(estimateOf(kinded), setting);
}

const asked = (bound: JsonNumber | undefined, why: string | undefined): string =>
  bound === undefined ? `${why}` : `its bound was ${numberText(bound)}`;

/** The same of single results of a claim that draws nothing. */
export function changedResult(kinded: KindedThat<'atSettings'>, results: readonly SettingResult[]): Fault | undefined {
  const decide = deciderOf(kinded);
  for (const before of results) {
    const { setting } = before;
    const change = changeOf(kinded, before, decide(setting, NO_DRAWS));
    if (change !== undefined)
      return faultOf(KINDS[kinded.kind].marks[0], setting, `computed twice${atSetting(setting)}, ${change}`);
  }
  return undefined;
}

/** What is another one the second time, in words; undefined where nothing is. */
function changeOf({ kind }: Kinded, before: SettingResult, after: SettingResult): string | undefined {
  const [left, right] = kind === 'computed' ? ['value', 'bound'] : ['left side', 'right side'];
  return (
    changedNumber(left, before.measured, after.measured) ??
    changedNumber(right, before.claimed, after.claimed) ??
    (before.status === after.status ? undefined : `it was ${before.status} and then ${after.status}`) ??
    changedPart('its enclosure', enclosures, before, after) ??
    changedPart('what it shows', shownOf, before, after)
  );
}

function changedNumber(what: string, before?: JsonNumber, after?: JsonNumber): string | undefined {
  if (before === undefined || after === undefined || before === after) return undefined;
  return `its ${what} was ${distinctTexts(before, after, DIGITS).join(' and then ')}`;
}

/** Enough to tell any two doubles apart. */
const DIGITS = 17;

const enclosures = ({ interval, claimedInterval }: SettingResult): unknown => [interval, claimedInterval];
const shownOf = ({ relation, why, divides, shown }: SettingResult): unknown => [relation, why, divides, shown];

function changedPart(
  what: string,
  part: (result: SettingResult) => unknown,
  before: SettingResult,
  after: SettingResult,
): string | undefined {
  return JSON.stringify(part(before)) === JSON.stringify(part(after)) ? undefined : `${what} changed`;
}

const faultOf = (key: string, setting: Setting, said: string): Fault => ({
  message: `${said}; a claim must depend on its parameters alone`,
  key,
  setting,
});
