import type { EffortName } from '../results/Results.ts';

/** The options of the commands that check claims, as they were typed. */
export interface RunFlags {
  readonly properties: string;
  /** `standard` when left out. */
  readonly effort?: EffortName;
  /** Seconds for one claim. */
  readonly timeout: number;
  /** Megabytes for one claim. */
  readonly memory?: number;
  readonly seed?: string;
  readonly workers?: number;
  readonly json?: boolean;
  /** Goes on with an interrupted run in the folder that is written to. */
  readonly resume?: boolean;
  /** Adds a round to the evidence in a results.json: in that of the folder that is written to, or in the one named. */
  readonly more?: string | true;
  readonly rounds?: number;
  /** False where remembered counterexamples are not to be tried first. */
  readonly corpus?: boolean;
  /** Whether to begin keeping counterexamples in the properties folder. */
  readonly remember?: boolean;
  /** The results of an earlier run, to say what changed. */
  readonly compare?: string;
}
