import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { EffortName } from '../../results/Results.ts';

/** An earlier run, and how it is to be used. */
export interface PreviousRun {
  /** The title of its paper. */
  readonly paper: string;
  readonly seed: string;
  readonly effort: EffortName;
  readonly results: ReadonlyMap<string, ClaimResult>;
  /** Results to which the round was added before the run was interrupted. */
  readonly added?: ReadonlyMap<string, ClaimResult>;
  /** Rounds of the run that continues it. */
  readonly rounds: number;
  /** Seed, effort and rounds of the run as its file gives them; its results must be consistent with them. */
  readonly recorded: { readonly seed: string; readonly effort: EffortName; readonly rounds: number };
  /** `resume`: its results are reused unchanged. `more`: evidence is added to them. */
  readonly as: 'resume' | 'more';
}

/** Whether more draws and settings could not change a result, so that it is reused unchanged. */
export const isSettled = (result: ClaimResult): boolean => {
  const { verdict, search } = result;
  if (ranOut(result)) return false;
  return verdict === 'proved' || verdict === 'refuted' || (search === undefined && verdict !== 'faulty');
};

/** Whether a further round was due to a result: it had the time it needed, and more draws or settings could change it. */
export const isOpen = (result: ClaimResult): boolean =>
  result.verdict !== 'faulty' && !ranOut(result) && !isSettled(result);

/** Whether a claim timed out before it was decided; what was found until then is kept. */
export const ranOut = ({ evidence }: ClaimResult): boolean => evidence.by === 'time';

/** Whether a claim was stopped for its time or memory and nothing was kept, so that another run may decide it. */
export const wasStopped = ({ evidence }: ClaimResult): boolean =>
  evidence.by === 'fault' && evidence.fault.stopped === true;
