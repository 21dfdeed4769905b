import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { EffortName } from '../../results/Results.ts';

/** A run that was made before, and what is to be done with it. */
export interface PreviousRun {
  /** The title of its paper. */
  readonly paper: string;
  readonly seed: string;
  readonly effort: EffortName;
  readonly results: ReadonlyMap<string, ClaimResult>;
  /** Rounds of the run that it becomes. */
  readonly rounds: number;
  /** `resume`: what was decided is taken over as it is. `more`: the evidence is added to. */
  readonly as: 'resume' | 'more';
}

/** Whether more draws and settings could change nothing about a result, so that it is taken over as it is. */
export const isSettled = (result: ClaimResult): boolean => {
  const { verdict, search } = result;
  if (ranOut(result)) return false;
  return verdict === 'proved' || verdict === 'refuted' || (search === undefined && verdict !== 'faulty');
};

/** Whether the time for a claim was over before it was decided; what was found until then is kept. */
export const ranOut = ({ evidence }: ClaimResult): boolean => evidence.by === 'time';

/** Whether a claim was stopped for its time or memory and nothing kept, so that another run may find out what this one did not. */
export const wasStopped = ({ evidence }: ClaimResult): boolean =>
  evidence.by === 'fault' && evidence.fault.stopped === true;
