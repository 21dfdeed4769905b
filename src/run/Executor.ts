import type { ClaimEntry } from './ClaimEntry.ts';
import type { AnswerTo, Job, Outcome } from './Job.ts';

/** What a job may use, and who is told how it goes. */
export interface Limits {
  /**
   * Seconds from the moment when the job begins. The check of a claim that runs out of time says what it found until then;
   * any other job is ended.
   */
  readonly timeout: number;
  /** Ends the job. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: Progress) => void;
  /** Told when the job begins, which may be long after it was given. */
  readonly onBegin?: () => void;
  /** What the executor's {@link WorkSharing} gave for the claim. */
  readonly share?: Share | undefined;
}

/** How far the check of a claim is. */
export interface Progress {
  readonly settings: number;
  readonly draws: number;
}

/** Does jobs with the files of one properties folder: in this thread, in a pool of threads, on other machines. */
export interface Executor {
  /**
   * Does a job. Whatever the file does, an outcome comes back, with the limits that the executor keeps.
   *
   * @throws AbortError when the signal was given first
   */
  run<J extends Job>(job: J, limits: Limits): Promise<Outcome<AnswerTo<J>>>;
  /** How its workers share the draws of one claim; missing where they cannot. */
  shareWork?(options: WorkSharingOptions): WorkSharing;
  /** Ends what it started. */
  close(): Promise<void>;
}

/** The part of a claim's check that workers share; only its executor knows what it is. */
export interface Share {
  readonly helpers: number;
}

/** How workers share the draws of one claim. */
export interface WorkSharingOptions {
  /** Workers that there are. */
  readonly workers: number;
  readonly seed: string;
  /** Seconds for one claim. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
  /** Seconds until a claim's draws are shared; 1 when left out. */
  readonly after?: number | undefined;
}

/** Lets workers that have no claim left make draws for the claims that others decide. */
export interface WorkSharing {
  /** Notes that a claim is begun. @returns undefined where its draws cannot be shared */
  begin(entry: ClaimEntry): Share | undefined;
  /** Notes that a claim is decided or given up. */
  end(entry: ClaimEntry): void;
  /** Makes draws for the claims in work until none is left. */
  help(): Promise<void>;
}
