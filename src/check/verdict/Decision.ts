import type { Setting } from '../../claim/Setting.ts';
import type { Verdict } from '../../claim/Verdict.ts';
import type { Evidence, Fault, SearchState, SettingResult, StatusCounts } from '../../results/ClaimResult.ts';
import type { EffortName } from '../../results/Results.ts';
import type { Prefetch } from '../decide/Prefetched.ts';
import type { ResultsAhead } from '../search/ResultsAhead.ts';
import type { PreviousRound } from '../search/PreviousRound.ts';
import type { Solver } from '../solver/Solver.ts';

/** A verdict with its reason and the settings that led to it. */
export interface Decision {
  readonly verdict: Verdict;
  readonly evidence: Evidence;
  readonly tried: readonly SettingResult[];
  /** How many settings there are of each status, those of earlier rounds included. */
  readonly statuses: StatusCounts;
  readonly draws: number;
  /** How far the search is; missing where nothing is searched. */
  readonly search?: SearchState;
  /** How many remembered counterexamples were tried, and how many of them fail; missing where there are none. */
  readonly remembered?: { readonly tried: number; readonly failing: number };
  readonly fault?: Fault;
}

/** How a claim is to be decided. */
export interface DecideOptions {
  readonly seed: string;
  readonly effort: EffortName;
  /** Whether a refutation is shrunk; a twin's need not be. */
  readonly shrink: boolean;
  /** Whether it is of no use unless it is refuted, as a twin: then nothing is drawn that cannot refute it. */
  readonly onlyToRefute?: boolean | undefined;
  /** Counterexamples of earlier runs, tried before anything else; those that are not in the domain are passed over. */
  readonly remembered?: readonly Setting[];
  /** Whether only the verdict is wanted; what is shown beside it is not estimated then. */
  readonly verdictOnly?: boolean | undefined;
  /** The round that it goes on from. */
  readonly previous?: PreviousRound | undefined;
  /** Has draws made elsewhere, ahead of their use; that changes how long it takes and nothing else. */
  readonly prefetch?: Prefetch | undefined;
  /** Results at settings that are found elsewhere before their turn; they change how long it takes and nothing else. */
  readonly ahead?: ResultsAhead | undefined;
  /** Seconds after which the time is over, for the sentence that says so; whoever watches the claim's functions ends it. */
  readonly timeLimit?: number | undefined;
  /** The solver that is asked about steps of algebra; Z3 in this thread when left out. */
  readonly solve?: Solver | undefined;
  readonly onProgress?: (progress: { readonly settings: number; readonly draws: number }) => void;
}

/** What a search led to, before it is put together with the previous rounds. */
export type Outcome =
  | {
      readonly verdict: Verdict;
      readonly evidence: Evidence;
      readonly tried: readonly SettingResult[];
      readonly fault?: never;
    }
  | { readonly fault: Fault };
