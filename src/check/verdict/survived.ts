import type { KindedThat } from '../../claim/kindOf.ts';
import type { Fault } from '../../results/ClaimResult.ts';
import type { SettingTester } from '../decide/SettingTester.ts';
import { vacuousEvidence } from '../decide/vacuousEvidence.ts';
import type { SearchOutcome } from '../search/Search.ts';
import { countSettings } from './countSettings.ts';
import type { DecideOptions, Outcome } from './Decision.ts';
import { ALL, isAll, isExhaustive } from './searchClaim.ts';
import { stepOutcome } from './stepOutcome.ts';
import { tightestOf, worstOpen } from './tightest.ts';
import { tightestAfresh } from './tightestAfresh.ts';

/** What is said of a claim that nothing refuted before its time was over: nothing, for the search is not at its end. */
export function ranOut(tester: SettingTester, { tried }: SearchOutcome, { timeLimit }: DecideOptions): Outcome {
  const worst = worstOpen(tried);
  return {
    verdict: 'undecided',
    evidence: {
      by: 'time',
      ...(timeLimit === undefined ? {} : { limit: timeLimit }),
      ...(worst === undefined ? {} : { worst: tester.inFullIfKept(worst) }),
    },
    tried,
  };
}

const TOO_MANY: Fault = {
  message: `there are more than ${ALL} settings, too many to try them all; make the ranges smaller or leave exhaustive out`,
  key: 'exhaustive',
};

/** What is said of a claim that a whole search did not refute. */
export async function survived(
  id: string,
  kinded: KindedThat<'atSettings'>,
  tester: SettingTester,
  found: SearchOutcome,
  options: DecideOptions,
): Promise<Outcome> {
  const { tried } = found;
  const unlike = tester.repeat(tried);
  if (unlike !== undefined) return { fault: unlike };
  const open = worstOpen(tried);
  if (open !== undefined)
    return { verdict: 'undecided', evidence: { by: 'undecided setting', worst: tester.inFull(open) }, tried };
  const upheld = tightestOf(tried, 'upheld');
  if (kinded.kind === 'step' && !(upheld === undefined && isAll(kinded, found)))
    return stepOutcome(id, kinded, tester, found, options);
  if (upheld === undefined) return { verdict: 'vacuous', evidence: vacuousEvidence(tried), tried };
  if (isExhaustive(kinded)) {
    if (!found.exhausted) return { fault: TOO_MANY };
    const size = countSettings(tried, options.previous).upheld!;
    return { verdict: 'proved', evidence: { by: 'enumeration', size }, tried };
  }
  const { tightest, ...afresh } = tightestAfresh(id, kinded, tried, options);
  return { verdict: 'upheld', evidence: { by: 'settings', tightest: tester.inFull(tightest), ...afresh }, tried };
}
