import { assembleResults } from '../check/assembleResults.ts';
import type { ClaimResult } from '../results/ClaimResult.ts';
import type { EffortName, Results } from '../results/Results.ts';
import { checkEntry } from './checkEntry.ts';
import type { Executor } from './Executor.ts';
import { TIMEOUT } from './limits.ts';
import { alreadyAdded, type Doubt, recheckEntry, takenOver } from './takenOver.ts';
import { openExecutor } from './openExecutor.ts';
import { readCorpus } from '../store/corpus/readCorpus.ts';
import { type PreviousRun, isSettled, ranOut, wasStopped } from '../store/previous/PreviousRun.ts';
import { selectClaims } from './catalog/selectClaims.ts';
import type { Catalog } from './Catalog.ts';
import { catalogPaper } from './catalog/catalogPaper.ts';
import { workerCount } from './workerCount.ts';

/** Progress of a run. */
export interface RunProgress {
  readonly done: number;
  readonly total: number;
  /** The claims being checked, in the order in which they were started. */
  readonly running: readonly Running[];
  /** Time limit for each, in seconds. */
  readonly timeLimit: number;
  readonly draws: number;
}

/** A claim being checked. */
export interface Running {
  readonly id: string;
  /** When its thread started on it, in milliseconds of `performance.now`; missing until then. */
  readonly since?: number;
}

/** What a run is about to check. */
export interface Begun {
  readonly catalog: Catalog;
  readonly seed: string;
  readonly effort: EffortName;
  readonly rounds: number;
  readonly ids: readonly string[];
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

/** Options of {@link runPaper}. */
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
  /** Time limit for one claim, in seconds; 300 by default. A claim that takes longer is undecided. */
  readonly timeout?: number | undefined;
  /** Runs the jobs, and is left open; by default the run starts a process with worker threads. It must be for the same folder. */
  readonly executor?: Executor | undefined;
  /** Memory limit for one claim, in megabytes; 1024 by default. A claim that uses more is faulty. */
  readonly memory?: number | undefined;
  /** Seconds after which idle threads help with a claim's draws; 1 by default. */
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
  readonly onClaim?: (result: ClaimResult) => void;
  readonly onProgress?: (progress: RunProgress) => void;
}

/**
 * Checks the claims of a properties folder, in worker threads of another process unless an executor is given.
 *
 * @returns the results in the paper's order; the same for every number of workers
 * @throws UsageError if the folder cannot be used or an id is unknown; AbortError if stopped before any claim is known;
 *   RangeError if the executor's `workers` is not a positive integer
 */
export async function runPaper(options: RunOptions): Promise<Results> {
  const { properties, timeout = TIMEOUT, signal, meanwhile } = options;
  const folder = typeof properties === 'string' ? properties : properties.properties;
  const executor =
    options.executor ?? openExecutor(folder, { workers: workerCount(options.workers), memory: options.memory });
  try {
    const catalog =
      typeof properties === 'string' ? await catalogPaper(folder, executor, { timeout, signal }) : properties;
    await meanwhile;
    return await checkClaims(catalog, executor, { ...options, timeout });
  } finally {
    if (options.executor === undefined) await executor.close();
  }
}

/** The number of jobs that an executor runs at once. @throws RangeError if it is not a positive integer */
function workersOf({ workers }: Executor): number {
  if (Number.isSafeInteger(workers) && workers > 0) return workers;
  throw new RangeError(
    `invalid workers of the executor; not a positive integer: ${String(workers)}; set it to the number of jobs that the executor runs at once`,
  );
}

/** How a claim is checked, and what an earlier run recorded of it is looked at. */
interface Checks {
  readonly check: (previous: ClaimResult | undefined) => Promise<ClaimResult>;
  readonly isBelieved: (recorded: ClaimResult) => Promise<boolean>;
}

/** A claim's result after the given number of rounds, or after one round more than an earlier run. */
async function inRounds(
  { check, isBelieved }: Checks,
  old: ClaimResult | undefined,
  as: PreviousRun['as'] | undefined,
  rounds: number,
): Promise<ClaimResult> {
  // A resumed run checks claims that timed out from scratch, so that it ends like a run that never timed out.
  const isLost = old !== undefined && (wasStopped(old) || (as === 'resume' && ranOut(old)));
  const known = old === undefined || isLost || !(await isBelieved(old)) ? undefined : old;
  if (known !== undefined && (as === 'resume' || isSettled(known))) return known;
  if (as === 'more' && known !== undefined) return after(known, check);
  let result = await check(undefined);
  for (let round = 2; round <= rounds && result.verdict !== 'faulty' && !isSettled(result) && !ranOut(result); round++)
    result = await after(result, check);
  return result;
}

/**
 * A claim's result after a further round. The previous result is kept if that round was stopped or used too much
 * memory, or if it timed out after earlier rounds had given a verdict.
 */
async function after(
  previous: ClaimResult,
  check: (previous: ClaimResult) => Promise<ClaimResult>,
): Promise<ClaimResult> {
  const result = await check(previous);
  return wasStopped(result) || (ranOut(result) && previous.verdict !== 'undecided') ? previous : result;
}

async function checkClaims(
  catalog: Catalog,
  executor: Executor,
  options: RunOptions & { readonly timeout: number },
): Promise<Results> {
  const { previous, only, timeout, signal, verdictOnly, onBegin, onDoubt, onClaim, onProgress } = options;
  const { seed = catalog.paper.seed, effort = 'standard', rounds = 1 } = previous ?? options;
  const ids = catalog.claims.map(({ id }) => id);
  const asked = only === undefined ? ids : selectClaims(ids, only, catalog);
  const isAsked = new Set(asked);
  const waiting = catalog.claims.filter(({ id }) => isAsked.has(id));
  const { kept, changed, doubts } = takenOver(waiting, previous);
  const added = alreadyAdded(waiting, previous);
  const { corpus, problem } = options.corpus === false ? {} : await readCorpus(catalog.properties);
  await onBegin?.({
    catalog,
    seed,
    effort,
    rounds,
    ids: asked,
    kept: [...kept.values()],
    added: [...added.values()],
    changed,
    doubts,
    problem,
  });

  const decided = new Map<string, ClaimResult>();
  let draws = 0;
  /** The claims being checked, each with its draws so far. */
  const running = new Map<string, Running & { readonly draws: number }>();
  const progress = (): void => {
    const now = [...running.values()];
    const drawn = now.reduce((sum, claim) => sum + claim.draws, draws);
    onProgress?.({ done: decided.size, total: asked.length, running: now, timeLimit: timeout, draws: drawn });
  };
  const isStopped = (): boolean => signal?.aborted === true;
  const lanes = workersOf(executor);
  const sharing = executor.shareWork?.({ seed, timeout, signal, after: options.helpAfter });
  const left = waiting.values();
  const lane = async (): Promise<void> => {
    for (const entry of left) {
      if (isStopped()) break;
      const { id } = entry;
      const note = (news: Partial<Running> & { readonly draws?: number }): void => {
        running.set(id, { id, draws: 0, ...running.get(id), ...news });
        progress();
      };
      note({ draws: 0 });
      const remembered = corpus?.refutations[id] ?? [];
      const share = sharing?.begin(entry, catalog.modules.get(entry.file)?.code ?? '');
      const check = (old: ClaimResult | undefined): Promise<ClaimResult> =>
        checkEntry(entry, catalog, executor, {
          seed,
          effort,
          timeout,
          signal,
          remembered,
          previous: old,
          verdictOnly,
          onProgress: ({ draws: drawn }) => note({ draws: drawn }),
          onBegin: () => note({ since: performance.now() }),
          share,
        });
      const isBelieved = async (recorded: ClaimResult, as = previous!.as): Promise<boolean> => {
        const why = await recheckEntry(entry, catalog, executor, { recorded, as, seed, timeout, signal });
        if (why !== undefined) onDoubt?.({ id, why });
        return why === undefined;
      };
      const checked = (async () => {
        const done = added.get(id);
        if (done !== undefined && (await isBelieved(done, 'resume'))) return done;
        return inRounds({ check, isBelieved }, kept.get(id), previous?.as, rounds);
      })();
      const result = await checked.catch((error: unknown) => {
        if (isStopped()) return undefined;
        throw error;
      });
      running.delete(id);
      sharing?.end(entry);
      if (result === undefined) return;
      decided.set(id, result);
      draws += result.draws;
      onClaim?.(result);
      progress();
    }
    await sharing?.help();
  };
  await Promise.all(Array.from({ length: lanes }, lane));

  // In the order of the request, not of completion, which depends on the machine. A result that was to be extended but
  // was not reached stays as it was.
  const old = previous?.as === 'more' ? kept : new Map<string, ClaimResult>();
  const claims = asked.flatMap((id) => decided.get(id) ?? old.get(id) ?? []);
  const complete = asked.length === ids.length && decided.size === ids.length;
  return assembleResults({ paper: catalog.paper, claims, asked, seed, effort, complete, rounds });
}
