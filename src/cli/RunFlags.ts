import type { EffortName } from '../claim/Results.ts';

/** The options of the commands that check claims, as they were typed. */
export interface RunFlags {
  readonly properties: string;
  readonly effort: EffortName;
  /** Seconds for one claim. */
  readonly timeout: number;
  readonly seed?: string;
  readonly workers?: number;
  readonly json?: boolean;
}
