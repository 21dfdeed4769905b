import type { EffortName } from '../results/Results.ts';
import type { BlockMakers } from './Blocks.ts';
import type { ClaimEntry } from './ClaimEntry.ts';
import type { AnswerTo, Job, Outcome } from './Job.ts';

/** Limits of a job, and callbacks for its progress. */
export interface Limits {
  /**
   * Seconds from the start of the job. A check or an exploration that runs out of time returns what it has found so far;
   * any other job is aborted.
   */
  readonly timeout: number;
  /** Aborts the job. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: Progress) => void;
  /** Called when the job starts, which may be long after it was submitted. */
  readonly onBegin?: () => void;
  /** Called in the place of `onBegin` if the answer is known from an earlier run and no job is run. */
  readonly onKnown?: () => void;
  /** What the executor's {@link WorkSharing} returned for the claim. */
  readonly share?: Share | undefined;
  /** Makes blocks of draws for a check on other machines; an executor may do without. */
  readonly makers?: BlockMakers | undefined;
}

/** Progress of a claim's check. */
export interface Progress {
  readonly settings: number;
  readonly draws: number;
}

/** Runs jobs on the files of one properties folder: in this thread, in a pool of threads, on other machines. */
export interface Executor {
  /** Number of jobs that it runs at once, at least 1; further jobs wait for their turn. */
  readonly workers: number;
  /**
   * Runs a job. It resolves to an outcome even if the file fails or exceeds a limit that the executor enforces.
   *
   * @throws AbortError if the signal fires first
   */
  run<J extends Job>(job: J, limits: Limits): Promise<Outcome<AnswerTo<J>>>;
  /** How its workers share the work on one claim; missing if they cannot. */
  shareWork?(options: WorkSharingOptions): WorkSharing;
  /** Stops everything that it started. */
  close(): Promise<void>;
}

/** The shared part of a claim's check; opaque to all but its executor. */
export interface Share {
  readonly helpers: number;
}

/** How workers share the work on one claim. */
export interface WorkSharingOptions {
  readonly seed: string;
  readonly effort: EffortName;
  /** Time limit for one claim, in seconds. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
  /** Seconds until the work on a claim is shared; 0.25 by default. */
  readonly after?: number | undefined;
}

/** Has idle workers help with the claims that others are checking. */
export interface WorkSharing {
  /** Records that the check of a claim has started. @param code text of its module @returns undefined if there is nothing to share */
  begin(entry: ClaimEntry, code: string): Share | undefined;
  /** Records that a claim is decided or abandoned. */
  end(entry: ClaimEntry): void;
  /** Helps with the claims being checked until none is left. */
  help(): Promise<void>;
}
