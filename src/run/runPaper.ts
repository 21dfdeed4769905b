import { assembleResults } from '../check/assembleResults.ts';
import type { ClaimResult } from '../results/ClaimResult.ts';
import type { Results } from '../results/Results.ts';
import { checkEntry } from './checkEntry.ts';
import type { Executor } from './Executor.ts';
import { CachingExecutor } from './cache/CachingExecutor.ts';
import { TIMEOUT } from './limits.ts';
import { inRounds } from './inRounds.ts';
import type { Found, RunOptions, Running } from './RunOptions.ts';
import { alreadyAdded, recheckEntry, takenOver } from './takenOver.ts';
import { leftOpen } from './leftOpen.ts';
import { openExecutor } from './openExecutor.ts';
import { costsOf, longestFirst, partition, type SecondsById } from './shards/partition.ts';
import { Stopwatch } from './shards/Stopwatch.ts';
import { readCorpus } from '../store/corpus/readCorpus.ts';
import { selectClaims } from './catalog/selectClaims.ts';
import type { Catalog } from './Catalog.ts';
import { cachedCatalog } from './catalog/cachedCatalog.ts';
import { workerCount } from './workerCount.ts';

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
  const workers = options.executor === undefined ? workerCount(options.workers) : workersOf(options.executor);
  const open = (): Executor =>
    options.executor === undefined
      ? openExecutor(folder, { workers, memory: options.memory, checks: true })
      : leftOpen(options.executor);
  const executor = options.cache === undefined ? open() : new CachingExecutor(open, workers, options.cache);
  try {
    const catalog =
      typeof properties === 'string'
        ? await cachedCatalog(folder, executor, { timeout, signal }, options.cache)
        : properties;
    await meanwhile;
    return await checkClaims(catalog, executor, { ...options, timeout });
  } finally {
    await executor.close();
  }
}

const NONE_SEEN: SecondsById = new Map();

/** The number of jobs that an executor runs at once. @throws RangeError if it is not a positive integer */
function workersOf({ workers }: Executor): number {
  if (Number.isSafeInteger(workers) && workers > 0) return workers;
  throw new RangeError(
    `invalid workers of the executor; not a positive integer: ${String(workers)}; set it to the number of jobs that the executor runs at once`,
  );
}

/** How a claim was found whose rounds were found so. @param isOld whether an earlier run recorded it */
function foundBy(rounds: { readonly checked: number; readonly taken: number }, isOld: boolean): Found {
  if (rounds.checked > 0) return 'checked';
  if (rounds.taken > 0) return 'taken';
  return isOld ? 'continued' : 'checked';
}

async function checkClaims(
  catalog: Catalog,
  executor: Executor,
  options: RunOptions & { readonly timeout: number },
): Promise<Results> {
  const { previous, only, timeout, signal, verdictOnly, onBegin, onDoubt, onClaim, onProgress } = options;
  const { seed = catalog.paper.seed, effort = 'standard', rounds = 1 } = previous ?? options;
  const ids = catalog.claims.map(({ id }) => id);
  const chosen = only === undefined ? ids : selectClaims(ids, only, catalog);
  const { seconds = NONE_SEEN, shard } = options;
  const parts = shard && partition(chosen, seconds, shard.of);
  const asked = parts === undefined ? chosen : chosen.filter((_, at) => parts[at] === shard!.shard);
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
    ...(parts !== undefined && { shards: new Map(chosen.map((id, at) => [id, parts[at]!])) }),
    remembered: corpus?.refutations ?? {},
    kept: [...kept.values()],
    added: [...added.values()],
    changed,
    doubts,
    problem,
  });

  const decided = new Map<string, ClaimResult>();
  let [draws, taken] = [0, 0];
  /** The claims being checked, each with its draws so far. */
  const running = new Map<string, Running & { readonly draws: number }>();
  const progress = (): void => {
    const now = [...running.values()];
    const drawn = now.reduce((sum, claim) => sum + claim.draws, draws);
    onProgress?.({ done: decided.size, total: asked.length, running: now, timeLimit: timeout, draws: drawn, taken });
  };
  const isStopped = (): boolean => signal?.aborted === true;
  const lanes = executor.workers;
  const sharing = executor.shareWork?.({ seed, effort, timeout, signal, after: options.helpAfter });
  const left = longestFirst(costsOf(asked, seconds)).values();
  const lane = async (): Promise<void> => {
    for (const at of left) {
      if (isStopped()) break;
      const entry = waiting[at]!;
      const { id } = entry;
      const clock = new Stopwatch();
      const note = (news: Partial<Running> & { readonly draws?: number }): void => {
        running.set(id, { id, draws: 0, ...running.get(id), ...news });
        progress();
      };
      note({ draws: 0 });
      const remembered = corpus?.refutations[id] ?? [];
      const ran = { checked: 0, taken: 0 };
      const share = sharing?.begin(entry, catalog.modules.get(entry.file)?.code ?? '');
      const check = async (old: ClaimResult | undefined): Promise<ClaimResult> => {
        const result = await checkEntry(entry, catalog, executor, {
          seed,
          effort,
          timeout,
          signal,
          remembered,
          previous: old,
          showAt: catalog.paper.showAt,
          verdictOnly,
          onProgress: ({ draws: drawn }) => note({ draws: drawn }),
          onBegin: () => {
            ran.checked++;
            clock.start();
            note({ since: performance.now() });
          },
          onKnown: () => ran.taken++,
          share,
        });
        clock.stop();
        return result;
      };
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
      const how = foundBy(ran, kept.has(id) || added.has(id));
      if (how === 'taken') taken++;
      onClaim?.(result, { how, seconds: clock.seconds });
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
