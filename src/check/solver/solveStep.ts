import type { AnyClaim, Step } from '../../claim/Claim.ts';
import type { Domain } from '../../claim/ranges/Range.ts';
import type { Evidence, SettingResult, Unproved } from '../../results/ClaimResult.ts';
import { type ExactSetting, hasCode } from '../search/exactSetting.ts';
import { type Decided, decideModel, modelText } from './decideModel.ts';
import { findModel, queryOf, type ReadStep, readStep } from './findModel.ts';
import type { Solver } from './Solver.ts';

const SOLVER = 'Z3';

/** What became of a step that no setting tried refutes. */
export type StepOutcome =
  | { readonly is: 'proved' | 'vacuous' | 'undecided'; readonly evidence: Evidence; readonly instance?: SettingResult }
  /** No setting of the domain is known that meets the hypotheses. */
  | { readonly is: 'nothing' }
  /** Fails at a setting, which is decided exactly and not on the solver's word. */
  | { readonly is: 'refuted'; readonly failing: SettingResult; readonly isBeyond: boolean }
  /** Neither proved nor refuted: it is what the settings tried say. */
  | { readonly is: 'open'; readonly unproved: Unproved; readonly instance?: SettingResult };

/** What is known of a step, and how settings of it are decided. */
export interface StepOptions {
  /** How many exact instances agreed before: settings that meet the hypotheses, and the conclusion. */
  readonly instances: number;
  /** Decides a setting exactly; undefined for one that is not in the domain. @throws OutOfReach */
  readonly decide: (setting: ExactSetting) => SettingResult | undefined;
  readonly solve: Solver;
}

/**
 * Asks a solver for reals that meet what is known of the parameters and the hypotheses but not the conclusion. If there are
 * none the step is proved for all parameters; if there are, the step is decided there in exact arithmetic.
 *
 * Whole parameters are taken as reals first, which asks for more than is needed, so that what is proved holds; and as
 * integers where what was found is none. A formula that divides by 0 is neither true nor false, as in the exact
 * instances: hypotheses are met only where they do not, and a conclusion is not proved unless it never does.
 *
 * Where no instance is known the solver is asked for one, for hypotheses that contradict each other prove anything.
 */
export async function solveStep(claim: Step<Domain>, { instances, decide, solve }: StepOptions): Promise<StepOutcome> {
  const step = readStep(claim);
  const about = { claim: claim as AnyClaim, decide };
  let instance: SettingResult | undefined;
  let isMet = instances > 0;
  if (!isMet) {
    const met = await findModel('instance', step, solve);
    if (met.found === 'no answer') return gaveUp(step);
    if (met.found === 'nothing') {
      const divides = step.needed.length > 0;
      const query = [...met.lines, ...(divides ? ['and no divisor in the conclusion is 0'] : [])].join('\n');
      const evidence = { by: 'contradiction', solver: SOLVER, query, ...(divides ? { divides } : {}) } as const;
      return { is: 'vacuous', evidence };
    }
    const seen = decideModel(met.values, about, ['upheld', 'refuted']);
    if (seen.is === 'decided' && seen.result.status === 'refuted') return refutedAt(seen);
    if (seen.is === 'decided') instance = seen.result;
    isMet = seen.is === 'decided' || (seen.is === 'unknown' && !hasCode(about.claim));
  }
  const open = (unproved: Unproved): StepOutcome =>
    instance === undefined ? { is: 'open', unproved } : { is: 'open', unproved, instance };

  const counter = await findModel('counterexample', step, solve);
  if (counter.found === 'no answer')
    return instances > 0 || instance !== undefined ? open({ solver: SOLVER, because: 'it gave up' }) : gaveUp(step);
  if (counter.found === 'values') {
    const seen = decideModel(counter.values, about, ['refuted']);
    if (seen.is === 'decided') return refutedAt(seen);
    const at = modelText(counter.values, claim.forAll);
    if (seen.is === 'outside') return open({ solver: SOLVER, because: 'it fails outside the domain', at });
    const query = queryOf(step, counter.lines);
    return { is: 'undecided', evidence: { by: 'unconfirmed', solver: SOLVER, query, model: at } };
  }
  if (!isMet) return { is: 'nothing' };

  const undefinedAt = step.needed.length === 0 ? undefined : await findModel('undefined', step, solve);
  if (undefinedAt?.found === 'no answer') return open({ solver: SOLVER, because: 'it gave up' });
  if (undefinedAt?.found === 'values')
    return open({ solver: SOLVER, because: 'it divides by 0', at: modelText(undefinedAt.values, claim.forAll) });
  const { lines } = undefinedAt?.isWhole === true ? undefinedAt : counter;
  const agree = instances + (instance === undefined ? 0 : 1);
  const evidence = { by: 'solver', solver: SOLVER, query: queryOf(step, lines), instances: agree } as const;
  return instance === undefined ? { is: 'proved', evidence } : { is: 'proved', evidence, instance };
}

const gaveUp = (step: ReadStep): StepOutcome => ({
  is: 'undecided',
  evidence: { by: 'unconfirmed', solver: SOLVER, query: queryOf(step, step.lines) },
});

const refutedAt = ({ result, isBeyond }: Decided): StepOutcome => ({ is: 'refuted', failing: result, isBeyond });
