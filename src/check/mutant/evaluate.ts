import type { JsonNumber } from '../../results/jsonNumber.ts';
import type { AnyClaim } from '../../claim/Claim.ts';
import type { SettingResult } from '../../results/ClaimResult.ts';
import { estimates, isAtSettings, type Kinded, samples } from '../../claim/kindOf.ts';
import { type Kind, KINDS } from '../../claim/kinds.ts';
import type { NamedClaim } from '../../claim/NamedClaim.ts';
import { decidingSetting } from '../../results/decidingSetting.ts';
import type { EffortName } from '../../results/Results.ts';
import { type Setting, settingKey, settingText } from '../../claim/Setting.ts';
import type { Verdict } from '../../claim/Verdict.ts';
import type { Decision } from '../verdict/Decision.ts';
import { decideClaim } from '../verdict/decideClaim.ts';
import { guardedKindOf } from '../validate/guardParameters.ts';
import { SettingTester } from '../decide/SettingTester.ts';
import type { Solver } from '../solver/Solver.ts';
import { validateClaim } from '../validate/validateClaim.ts';
import { drawsNeeded } from './drawsNeeded.ts';

/** What was found at one setting, without what only a report shows. */
export interface Point {
  readonly key: string;
  readonly status: SettingResult['status'];
  readonly measured?: JsonNumber;
  readonly relation?: SettingResult['relation'];
  readonly claimed?: JsonNumber;
  readonly interval?: SettingResult['interval'];
  /** Whether draws estimate what is measured. */
  readonly isEstimate?: true;
}

/** What a claim or a mutant was found to be. */
export interface Evaluation {
  readonly verdict: Verdict;
  /** The setting that decided, in words; missing where nothing did. */
  readonly at?: string;
  /** The draws that it would take at that setting, where they ran out. */
  readonly needed?: JsonNumber;
  /** What was wrong with it. */
  readonly message?: string;
  readonly points: readonly Point[];
  /** The settings nearest to failing, nearest first, for a second evaluation. */
  readonly tightest: readonly Setting[];
}

/** How to evaluate a mutant. */
export interface EvaluateOptions {
  readonly seed: string;
  readonly effort: EffortName;
  /** The solver that is asked about steps of algebra; Z3 in this thread when left out. */
  readonly solve?: Solver | undefined;
}

/** Settings of a second evaluation of a claim that draws. */
const AGAIN = 4;

/**
 * Decides a claim for comparison with others: up to the first refutation, which is not shrunk. What goes beside a claim,
 * such as its twin, is left out. Mutants have the id of their claim and so the same streams: what is equal in them is
 * drawn alike.
 */
export async function evaluate({ id, claim }: NamedClaim, options: EvaluateOptions): Promise<Evaluation> {
  const alone = withoutCompany(claim);
  const wrong = validateClaim(alone);
  if (wrong !== undefined) return { verdict: 'faulty', message: wrong.message, points: [], tightest: [] };
  const kinded = guardedKindOf(alone);
  return evaluationOf(await decideClaim(id, kinded, { ...options, shrink: false }), isOpen(kinded));
}

/** Which settings a second evaluation may decide in another way: without an allowance, those that draws have upheld stay upheld. */
function isOpen(kinded: Kinded): (result: SettingResult) => boolean {
  const { claim } = kinded;
  const isStrict = estimates(kinded) && !('margin' in claim) && !('within' in claim);
  return ({ status }) => status === 'undecided' || (!isStrict && status === 'upheld');
}

/**
 * Evaluates a survivor once more, with more effort and without its allowances: whether it is refuted when a margin, or the
 * width that a mean may differ by, is no excuse. Claims that draw are looked at where they were nearest to failing.
 *
 * @returns the setting that refutes it, in words; undefined when none does
 */
export async function evaluateAgain(
  { id, claim }: NamedClaim,
  { seed, effort, solve, settings }: EvaluateOptions & { readonly settings: readonly Setting[] },
): Promise<string | undefined> {
  const kinded = guardedKindOf(withoutAllowance(withoutCompany(claim)));
  if (!isAtSettings(kinded)) return undefined;
  if (!samples(kinded)) {
    const { evidence } = await decideClaim(id, kinded, { seed, effort, solve, shrink: false });
    return evidence.by === 'counterexample' ? settingText(evidence.smallest.setting) : undefined;
  }
  const tester = new SettingTester(id, kinded, { seed, effort, rounds: 0 });
  for (const [i, setting] of settings.slice(0, AGAIN).entries()) {
    if (tester.test(setting, i + 1).status === 'refuted') return settingText(setting);
  }
  return undefined;
}

function evaluationOf(decision: Decision, open: (result: SettingResult) => boolean): Evaluation {
  const { verdict, evidence, tried, fault } = decision;
  const tightest = [...tried]
    .filter(open)
    .sort((a, b) => b.tightness - a.tightness)
    .slice(0, AGAIN)
    .map(({ setting }) => setting);
  const deciding = decidingSetting(evidence)?.found;
  const needed = deciding === undefined ? undefined : drawsNeeded(deciding);
  return {
    verdict,
    ...(deciding === undefined ? {} : { at: settingText(deciding.setting) }),
    ...(needed === undefined ? {} : { needed }),
    ...(fault === undefined ? {} : { message: fault.message }),
    points: tried.map((result) =>
      pointOf(
        deciding !== undefined && settingKey(result.setting) === settingKey(deciding.setting) ? deciding : result,
      ),
    ),
    tightest,
  };
}

function pointOf({ setting, status, measured, relation, claimed, interval, alpha }: SettingResult): Point {
  return {
    key: settingKey(setting),
    status,
    ...(measured === undefined ? {} : { measured }),
    ...(relation === undefined ? {} : { relation }),
    ...(claimed === undefined ? {} : { claimed }),
    ...(interval === undefined ? {} : { interval }),
    ...(alpha === undefined ? {} : { isEstimate: true as const }),
  };
}

function withoutCompany(claim: AnyClaim): AnyClaim {
  const { twin: _twin, expect: _expect, repairs: _repairs, picture: _picture, ...alone } = claim;
  return alone;
}

/** A mean that is claimed to be equal is, without allowance, to be within this share of what was allowed. */
const STRICTER = 0.01;

function withoutAllowance(claim: AnyClaim): AnyClaim {
  const {
    margin: _margin,
    within,
    ...strict
  } = claim as AnyClaim & {
    readonly margin?: unknown;
    readonly within?: (setting: Setting) => number;
  };
  if (within === undefined) return strict as AnyClaim;
  return { ...strict, within: (setting: Setting) => STRICTER * within(setting) } as unknown as AnyClaim;
}

/** Whether a kind of claim has mutants: one of growth is never refuted, so that nothing could tell them from it. */
export const hasMutants = (kind: Kind | null): boolean => kind !== null && KINDS[kind].twinMust === 'refuted';
