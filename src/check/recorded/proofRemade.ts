import { type KindedThat, samples } from '../../claim/kindOf.ts';
import { settingText } from '../../claim/Setting.ts';
import type { ClaimResult, SettingResult } from '../../results/ClaimResult.ts';
import { NO_DRAWS } from '../decide/Decider.ts';
import { deciderOf } from '../decide/deciderOf.ts';
import { type ExactSetting, isMeant } from '../search/exactSetting.ts';
import { smallSettings } from '../search/smallSettings.ts';
import type { Solver } from '../solver/Solver.ts';
import { solveStep } from '../solver/solveStep.ts';
import { isAll, isExhaustive } from '../verdict/searchClaim.ts';
import { isIn, meetsPrecondition } from '../verdict/givenSettings.ts';

/** What a proof is made again with. */
export interface ProofTools {
  /** Settings of a domain that is tried as a whole, at most; a larger one is left as it is recorded. */
  readonly settings: number;
  readonly solve: Solver;
}

/**
 * Makes what is recorded as exact once more where it costs no search: all settings of a domain that was tried as a whole,
 * and what a solver said of a step of algebra.
 *
 * @returns what differs, for a sentence; undefined when nothing does, or nothing is made again
 */
export async function proofRemade(
  kinded: KindedThat<'atSettings'>,
  recorded: ClaimResult,
  tools: ProofTools,
): Promise<string | undefined> {
  const { evidence } = recorded;
  if (evidence.by === 'enumeration' && !samples(kinded))
    return domainTried(kinded, recorded, evidence.size, tools.settings);
  return kinded.kind === 'step' && 'query' in evidence ? solverAsked(kinded, recorded, tools.solve) : undefined;
}

/** Nothing is drawn in what is exact. */
const exactly = (kinded: KindedThat<'atSettings'>): ((setting: SettingResult['setting']) => SettingResult) => {
  const decide = deciderOf(kinded);
  return (setting) => decide(setting, NO_DRAWS);
};

function domainTried(
  kinded: KindedThat<'atSettings'>,
  recorded: ClaimResult,
  size: number,
  most: number,
): string | undefined {
  const { claim } = kinded;
  const decide = exactly(kinded);
  if (size + recorded.vacuous > most) return undefined;
  let [upheld, vacuous] = [0, 0];
  const settings = smallSettings(claim.forAll, (setting) => meetsPrecondition(claim, setting));
  let next = settings.next();
  for (; next.done !== true; next = settings.next()) {
    const { setting, status, divides } = decide(next.value);
    if (divides === true)
      return `at ${settingText(setting)} it divides by 0, and all of the domain is recorded as proved`;
    if (status === 'vacuous') vacuous++;
    else if (status === 'upheld') upheld++;
    else return `at ${settingText(setting)} it is ${status}, and all of the domain is recorded as upheld`;
    if (upheld + vacuous > size + recorded.vacuous) break;
  }
  const exhausted = next.done === true && next.value;
  const isWhole = kinded.kind === 'step' ? isAll(kinded, { exhausted }) : exhausted && isExhaustive(kinded);
  return isWhole && upheld === size && vacuous === recorded.vacuous
    ? undefined
    : `not all of the domain are the ${size} settings that are recorded`;
}

async function solverAsked(
  kinded: Extract<KindedThat<'atSettings'>, { kind: 'step' }>,
  { evidence, tried, verdict, settings }: ClaimResult,
  solve: Solver,
): Promise<string | undefined> {
  const { claim } = kinded;
  const test = exactly(kinded);
  const decide = ({ setting, isBeyond }: ExactSetting): SettingResult | undefined =>
    (isBeyond ? isMeant(claim, setting) : isIn(claim, setting)) ? test(setting) : undefined;
  // An instance is one where the claim's own code says so.
  const isMet = tried.some(({ setting, status }) => status === 'upheld' && test(setting).status === 'upheld');
  const outcome = await solveStep(claim, { instances: isMet ? settings : 0, decide, solve });
  const found = outcome.is === 'nothing' ? 'vacuous' : outcome.is;
  if (found !== verdict) return `a solver leaves it ${found}, and ${verdict} is recorded`;
  const query = (of: object | undefined): unknown => of && 'query' in of && of.query;
  return query('evidence' in outcome ? outcome.evidence : undefined) === query(evidence)
    ? undefined
    : 'the solver is asked something else than is recorded';
}
