import type { EffortName } from '../results/Results.ts';

/** How a claim is decided in a test. */
export interface ClaimTestOptions {
  /** The seed of every choice and draw; `tests` by default. One seed gives one result. */
  readonly seed?: string | undefined;
  /** How much is tried; `quick` by default. */
  readonly effort?: EffortName | undefined;
  /** Seconds after which nothing more is tried; 300 by default. A call of the claim's own code that never returns is not ended. */
  readonly timeout?: number | undefined;
  /**
   * The token of a counterexample, from the message of a failed test: only that is decided again. The test fails in any
   * case, and says whether the claim still does.
   */
  readonly replay?: string | undefined;
}

/** What a claim should do in a test. */
export type Wanted = 'hold' | 'be refuted' | 'be proved';

export const SEED = 'tests';
export const EFFORT = 'quick';
