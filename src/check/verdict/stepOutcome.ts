import type { KindedThat } from '../../claim/kindOf.ts';
import type { SettingResult } from '../../results/ClaimResult.ts';
import type { SettingTester } from '../decide/SettingTester.ts';
import { vacuousEvidence } from '../decide/vacuousEvidence.ts';
import { type ExactSetting, isMeant } from '../search/exactSetting.ts';
import type { SearchOutcome } from '../search/Search.ts';
import { askZ3 } from '../solver/askZ3.ts';
import { solveStep } from '../solver/solveStep.ts';
import { countSettings } from './countSettings.ts';
import type { DecideOptions, Outcome } from './Decision.ts';
import { isIn } from './givenSettings.ts';
import { refuted } from './refuted.ts';
import { isAll } from './searchClaim.ts';
import { tightest } from './tightest.ts';

/** What a solver says of a step that no setting tried refutes. */
export async function stepOutcome(
  id: string,
  kinded: Extract<KindedThat<'atSettings'>, { kind: 'step' }>,
  tester: SettingTester,
  found: SearchOutcome,
  options: DecideOptions,
): Promise<Outcome> {
  const { claim } = kinded;
  const { upheld = 0 } = countSettings(found.tried, options.previous);
  const decide = ({ setting, isBeyond }: ExactSetting): SettingResult | undefined => {
    const isInside = isBeyond ? isMeant(claim, setting) : isIn(claim, setting);
    return isInside ? tester.test(setting, found.tried.length + 1) : undefined;
  };
  const outcome = await solveStep(claim, { instances: upheld, decide, solve: options.solve ?? askZ3 });
  if (outcome.is === 'nothing')
    return { verdict: 'vacuous', evidence: vacuousEvidence(found.tried), tried: found.tried };
  if (outcome.is === 'refuted') {
    const { failing, isBeyond } = outcome;
    return refuted(id, kinded, tester, failing, [...found.tried, failing], options, isBeyond);
  }
  const tried = outcome.instance === undefined ? found.tried : [...found.tried, outcome.instance];
  if (outcome.is !== 'open') return { verdict: outcome.is, evidence: outcome.evidence, tried };
  const { unproved } = outcome;
  const best = tightest(tried.filter(({ status }) => status === 'upheld'));
  if (best === undefined) return { verdict: 'vacuous', evidence: vacuousEvidence(tried), tried };
  // What divides by 0 at a setting that meets the hypotheses is not true there. Results of earlier versions do not tell.
  const divides = ({ setting, status, divides: told }: SettingResult): boolean =>
    told ?? (status === 'vacuous' && tester.test(setting, 1).divides === true);
  if (isAll(kinded, found) && !found.tried.some(divides))
    return { verdict: 'proved', evidence: { by: 'enumeration', size: upheld }, tried };
  return { verdict: 'upheld', evidence: { by: 'settings', tightest: best, unproved }, tried };
}
