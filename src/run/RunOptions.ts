import type { ClaimResult } from '../results/ClaimResult.ts';
import type { EffortName } from '../results/Results.ts';
import type { Corpus } from '../store/corpus/Corpus.ts';
import type { PreviousRun } from '../store/previous/PreviousRun.ts';
import type { Catalog } from './Catalog.ts';
import type { CacheUse } from './cache/CachingExecutor.ts';
import type { Executor } from './Executor.ts';
import type { SecondsById } from './shards/partition.ts';
import type { Doubt } from './takenOver.ts';

/** Progress of a run. */
export interface RunProgress {
  readonly done: number;
  readonly total: number;
  /** The claims being checked, in the order in which they were started. */
  readonly running: readonly Running[];
  /** Time limit for each, in seconds. */
  readonly timeLimit: number;
  readonly draws: number;
  /** Claims whose results were taken from the cache; none where it is missing. */
  readonly taken?: number;
}

/** A claim being checked. */
export interface Running {
  readonly id: string;
  /** When its thread started on it, in milliseconds of `performance.now`; missing until then. */
  readonly since?: number;
}

/** How a claim's result was found: by a check, in the cache, or in the earlier run that is continued. */
export type Found = 'checked' | 'taken' | 'continued';

/** How a claim of a run came to its result. */
export interface AboutClaim {
  readonly how: Found;
  /** Seconds that its checks took; undefined where none was needed. */
  readonly seconds: number | undefined;
}

/** What a run is about to check. */
export interface Begun {
  readonly catalog: Catalog;
  readonly seed: string;
  readonly effort: EffortName;
  readonly rounds: number;
  readonly ids: readonly string[];
  /** If the run is one of several shards: the shard, from 1, of each claim that was asked for, in the paper's order. */
  readonly shards?: ReadonlyMap<string, number>;
  /** Counterexamples that are tried first, by the id of their claim. */
  readonly remembered: Corpus['refutations'];
  /** Results of the earlier run that are reused or extended, in the paper's order. */
  readonly kept: readonly ClaimResult[];
  /** Results of an interrupted run to which it had added already. */
  readonly added: readonly ClaimResult[];
  /** Ids of the earlier run whose files have changed since; these claims are checked from scratch. */
  readonly changed: readonly string[];
  /** Claims whose results of the earlier run contradict themselves: they are checked afresh, too. */
  readonly doubts: readonly Doubt[];
  /** What is wrong with the folder's remembered counterexamples. */
  readonly problem?: string | undefined;
}

/** Options of `runPaper`. */
export interface RunOptions {
  /** The properties folder, or its catalog. */
  readonly properties: string | Catalog;
  /** `standard` by default. */
  readonly effort?: EffortName | undefined;
  /** The paper's own seed by default. */
  readonly seed?: string | undefined;
  /**
   * The run's own worker threads; by default one per core, which is also the most. Their number affects only how long a run
   * takes. An executor that is given has `workers` of its own.
   */
  readonly workers?: number | undefined;
  /** Ids or globs of ids; all claims by default. */
  readonly only?: readonly string[] | undefined;
  /**
   * Which shard of the run to check, from 1, and how many there are. The claims are cut by `seconds`, so all shards must be
   * given the same. The results are of the claims of this shard alone.
   */
  readonly shard?: { readonly shard: number; readonly of: number } | undefined;
  /** Seconds that claims took in earlier runs, by id: the longest begin first. They change no result. */
  readonly seconds?: SecondsById | undefined;
  /** Time limit for one claim, in seconds; 300 by default. A claim that takes longer is undecided. */
  readonly timeout?: number | undefined;
  /** Where results are looked up first and kept; nowhere by default. */
  readonly cache?: CacheUse | undefined;
  /** Runs the jobs, and is left open; by default the run starts a process with worker threads. It must be for the same folder. */
  readonly executor?: Executor | undefined;
  /** Memory limit for one claim, in megabytes; 1024 by default. A claim that uses more is faulty. */
  readonly memory?: number | undefined;
  /** Seconds after which idle threads help with a claim; 0.25 by default. */
  readonly helpAfter?: number | undefined;
  /** Number of rounds; each continues from the previous one with more draws and other settings. 1 by default. */
  readonly rounds?: number | undefined;
  /** An earlier run from which to continue. */
  readonly previous?: PreviousRun | undefined;
  /** Whether to try the counterexamples that the folder remembers first; true by default. */
  readonly corpus?: boolean | undefined;
  /** Whether only the verdicts are wanted; no pictures are computed then. */
  readonly verdictOnly?: boolean | undefined;
  /** Stops the run; the claims already decided are kept. */
  readonly signal?: AbortSignal | undefined;
  /** Work in progress that must finish before the first claim is checked. */
  readonly meanwhile?: Promise<unknown> | undefined;
  /** Called once with what the run is about to check. */
  readonly onBegin?: (run: Begun) => void | Promise<void>;
  /** Called for each claim whose recorded result is not what is found now; it is checked from scratch. */
  readonly onDoubt?: (doubt: Doubt) => void;
  /** Called for each claim when it is decided, in no particular order. */
  readonly onClaim?: (result: ClaimResult, about: AboutClaim) => void;
  readonly onProgress?: (progress: RunProgress) => void;
}
