import { isAtSettings, type Kinded, type KindedThat, samples } from '../../claim/kindOf.ts';
import { KINDS } from '../../claim/kinds.ts';
import { type Setting, settingText } from '../../claim/Setting.ts';
import type { Fault, SettingResult } from '../../results/ClaimResult.ts';
import type { JsonNumber } from '../../results/jsonNumber.ts';
import { distinctTexts } from '../../results/words/distinctTexts.ts';
import { NO_DRAWS } from '../decide/Decider.ts';
import { deciderOf } from '../decide/deciderOf.ts';
import { meetsPrecondition } from './givenSettings.ts';
import { tightest } from './tightest.ts';

/**
 * Asks a claim again what it has answered, in another order: first at the setting tried last, so that what alternates from
 * call to call is found, then at the tightest and at the first. What is drawn is made again elsewhere; of a claim that
 * draws only the precondition is asked.
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
      return faultOf(
        'where',
        setting,
        `asked twice at ${settingText(setting)}, where returned ${isMet} and then ${changed}`,
      );
  }
  return !isAtSettings(kinded) || samples(kinded) ? undefined : changedResult(kinded, probes);
}

/** The same of single results of a claim that draws nothing. */
export function changedResult(kinded: KindedThat<'atSettings'>, results: readonly SettingResult[]): Fault | undefined {
  const decide = deciderOf(kinded);
  for (const before of results) {
    const { setting } = before;
    const change = changeOf(kinded, before, decide(setting, NO_DRAWS));
    if (change !== undefined)
      return faultOf(KINDS[kinded.kind].marks[0], setting, `computed twice at ${settingText(setting)}, ${change}`);
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
