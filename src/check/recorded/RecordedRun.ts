import type { EffortName } from '../../results/Results.ts';

/** The run that recorded results say they are of. */
export interface RecordedRun {
  readonly seed: string;
  readonly effort: EffortName;
  readonly rounds: number;
}
