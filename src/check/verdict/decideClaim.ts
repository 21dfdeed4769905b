import { isAtSettings, type Kinded } from '../../claim/kindOf.ts';
import { type Setting, settingKey } from '../../claim/Setting.ts';
import type { Fault, SettingResult } from '../../results/ClaimResult.ts';
import { countStatuses } from '../decide/countStatuses.ts';
import { EFFORTS } from '../decide/Effort.ts';
import { SettingTester } from '../decide/SettingTester.ts';
import { decideGrowth } from '../growth/decideGrowth.ts';
import type { SearchOutcome } from '../search/Search.ts';
import { sizesTried } from '../search/sizesTried.ts';
import { ClaimFault, OutOfTime, toTheEnd } from '../validate/ClaimFault.ts';
import { changedAnswer } from './changedAnswer.ts';
import { countSettings } from './countSettings.ts';
import type { DecideOptions, Decision, Outcome } from './Decision.ts';
import { examplesOf, inDomain, meetsPrecondition } from './givenSettings.ts';
import { refuted } from './refuted.ts';
import { searchClaim } from './searchClaim.ts';
import { ranOut, survived } from './survived.ts';

/** Decides a valid claim of any kind. */
export async function decideClaim(id: string, kinded: Kinded, given: DecideOptions): Promise<Decision> {
  let tried: readonly SettingResult[] = [];
  try {
    const examples = examplesOf(kinded);
    if (!isAtSettings(kinded)) return growth(id, kinded, examples, given);
    const options = { ...given, remembered: inDomain(kinded, given.remembered) };
    const tester = new SettingTester(id, kinded, { ...options, rounds: options.previous?.search.rounds ?? 0 });
    const found = searchClaim(id, kinded, examples, tester, options);
    tried = found.tried;
    if (found.fault !== undefined) return ofFault(found.fault, tried);
    const { failed } = found;
    const outcome = await toTheEnd(() => {
      if (found.outOfTime !== true || failed !== undefined) {
        const fault = changedAnswer(kinded, tried.slice(options.previous?.tried.length), found.ruledOut);
        if (fault !== undefined) return { fault };
      }
      if (failed !== undefined) return refuted(id, kinded, tester, failed.smallest, tried, options);
      return found.outOfTime === true ? ranOut(tester, found, options) : survived(id, kinded, tester, found, options);
    });
    if (outcome.fault !== undefined) return ofFault(outcome.fault, tried);
    return whole(outcome, found, tester, options);
  } catch (error) {
    if (error instanceof ClaimFault) return ofFault(error.fault, tried);
    if (error instanceof OutOfTime) return withoutTime(tried, given);
    throw error;
  }
}

/** The decision of a claim whose time was over before the search was: of what was tried so far nothing is refuted. */
const withoutTime = (tried: readonly SettingResult[], { timeLimit }: DecideOptions): Decision => ({
  verdict: 'undecided',
  evidence: { by: 'time', ...(timeLimit === undefined ? {} : { limit: timeLimit }) },
  tried,
  statuses: countStatuses(tried),
  draws: 0,
});

function whole(
  { verdict, evidence, tried }: Exclude<Outcome, { fault: Fault }>,
  found: SearchOutcome,
  tester: SettingTester,
  { previous, remembered = [] }: DecideOptions,
): Decision {
  const statuses = countSettings(tried, previous);
  const settings = Object.values(statuses).reduce((sum, count) => sum + count, 0);
  const others = previous?.search.others;
  const sizes = sizesTried(tried, previous?.search.sizes);
  const search = {
    rounds: (previous?.search.rounds ?? 0) + 1,
    tried: settings,
    smallest: found.smallest,
    ...(others === undefined ? {} : { others }),
    statuses,
    ...(Object.keys(sizes).length === 0 ? {} : { sizes }),
  };
  const keys = new Set(remembered.map(settingKey));
  const again = tried.filter(({ setting }) => keys.has(settingKey(setting)));
  const failing = again.filter(({ status }) => status === 'refuted').length;
  return {
    verdict,
    evidence,
    tried,
    statuses,
    draws: (previous?.draws ?? 0) + tester.draws,
    search,
    ...(keys.size === 0 ? {} : { remembered: { tried: again.length, failing } }),
  };
}

function growth(
  id: string,
  kinded: Extract<Kinded, { kind: 'growth' }>,
  examples: readonly Setting[],
  options: DecideOptions,
): Decision {
  const { seed, effort, onProgress } = options;
  let settings = 0;
  const { found, ...decided } = decideGrowth(id, kinded.claim, {
    seed,
    effort: EFFORTS[effort],
    where: (setting) => meetsPrecondition(kinded.claim, setting),
    examples,
    onSetting: () => onProgress?.({ settings: ++settings, draws: 0 }),
  });
  const { tried, fault } = found;
  if (decided.verdict === undefined) return ofFault(fault!, tried);
  if (found.outOfTime === true) return withoutTime(tried, options);
  const { verdict, evidence } = decided;
  return { verdict, evidence, tried, statuses: countStatuses(tried), draws: 0 };
}

const ofFault = (fault: Fault, tried: readonly SettingResult[]): Decision => ({
  verdict: 'faulty',
  evidence: { by: 'fault', fault },
  tried,
  statuses: countStatuses(tried),
  draws: 0,
  fault,
});
