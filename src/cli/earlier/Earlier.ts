import type { ClaimResult } from '../../claim/ClaimResult.ts';
import type { EffortName } from '../../claim/Results.ts';

/** A run that was made before, and what is to be done with it. */
export interface Earlier {
  readonly seed: string;
  readonly effort: EffortName;
  readonly results: ReadonlyMap<string, ClaimResult>;
  /** `resume`: what was decided is taken over as it is. `more`: the evidence is added to. */
  readonly as: 'resume' | 'more';
}

/** Whether more draws and settings could change nothing about a result, so that it is taken over as it is. */
export const isSettled = ({ verdict, search }: ClaimResult): boolean =>
  verdict === 'proved' || verdict === 'refuted' || (search === undefined && verdict !== 'faulty');
