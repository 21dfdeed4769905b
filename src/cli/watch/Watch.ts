import path from 'node:path';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { Catalog } from '../../run/Catalog.ts';
import { CatalogReader } from '../../run/catalog/CatalogReader.ts';
import { selectClaims } from '../../run/catalog/selectClaims.ts';
import type { Executor } from '../../run/Executor.ts';
import { IMPORT_TIMEOUT } from '../../run/limits.ts';
import { openCache } from '../../run/cache/openCache.ts';
import { openExecutor } from '../../run/openExecutor.ts';
import { runPaper } from '../../run/runPaper.ts';
import { workerCount } from '../../run/workerCount.ts';
import { contentsBelow } from '../../store/files/filesBelow.ts';
import { UsageError } from '../../store/UsageError.ts';
import type { RunFlags } from '../usage/shared/runOptions.ts';
import { basisOf } from './basisOf.ts';
import { FolderWatcher } from './FolderWatcher.ts';
import { typeFaults } from './typeFaults.ts';
import { isFailed, type Reason, type WatchScreen } from './WatchScreen.ts';

/** Claims to be decided together. */
interface Batch {
  readonly ids: readonly string[];
  readonly reason: Reason;
  /** When it was asked for, in milliseconds of `performance.now`. */
  readonly since: number;
}

/** A result with what it depends on: the digest of its module, what is known to be wrong with it, and the seed. */
interface Decided {
  readonly basis: string;
  readonly result: ClaimResult;
}

/** Decides claims of a folder again whenever what they depend on changes. Its threads stay, so that each can begin at once. */
export class Watch {
  readonly #patterns: readonly string[];
  readonly #flags: RunFlags;
  readonly #screen: WatchScreen;
  readonly #executor: Executor;
  /** Lists claims, also while all threads of the other one are busy. */
  readonly #lister: Executor;
  readonly #reader: CatalogReader;
  readonly #watcher = new FolderWatcher(() => this.#note());
  readonly #end: (error?: unknown) => void;
  #catalog: Catalog | undefined;
  #chosen: readonly string[] = [];
  readonly #decided = new Map<string, Decided>();
  #batches: Batch[] = [];
  #last: readonly string[] = [];
  /** The run in progress, and what it decides. */
  #run: { readonly stop: AbortController; readonly basis: ReadonlyMap<string, string> } | undefined;
  #problem: string | undefined;
  #isReading = false;
  #isDue = false;
  #isOver = false;

  /**
   * @param patterns ids or globs of ids; all claims if there are none
   * @param end called with an error that ends the watch
   */
  constructor(patterns: readonly string[], flags: RunFlags, screen: WatchScreen, end: (error?: unknown) => void) {
    this.#patterns = patterns.length === 0 ? ['*'] : patterns;
    this.#flags = flags;
    this.#screen = screen;
    this.#end = end;
    const { properties, workers, memory } = flags;
    this.#executor = openExecutor(properties, { workers: workerCount(workers), memory });
    this.#lister = openExecutor(properties, { workers: 1, memory });
    this.#reader = new CatalogReader(properties, this.#lister);
  }

  /** Decides the claims for the first time, and watches them from then on. */
  start(): void {
    this.#note();
  }

  /** Decides all claims again. */
  all(): void {
    this.#decide(this.#chosen, 'key');
  }

  /** Decides the claims of the last time again. */
  again(): void {
    this.#decide(this.#last, 'key');
  }

  /** Decides the claims again that are not as expected. */
  failed(): void {
    const failed = this.#results().filter(isFailed);
    this.#decide(
      failed.map(({ id }) => id),
      'key',
    );
  }

  async close(): Promise<void> {
    this.#isOver = true;
    this.#watcher.close();
    this.#run?.stop.abort();
    await Promise.all([this.#executor.close(), this.#lister.close()]);
  }

  /** Reads the folder, now or after the reading in progress. */
  #note(): void {
    this.#isDue = true;
    if (this.#isReading) return;
    this.#isReading = true;
    const read = async (): Promise<void> => {
      while (this.#isDue && !this.#isOver) {
        this.#isDue = false;
        await this.#read(performance.now());
      }
    };
    read()
      .finally(() => {
        this.#isReading = false;
      })
      .catch((error: unknown) => this.#fail(error));
  }

  async #read(since: number): Promise<void> {
    const { properties, timeout } = this.#flags;
    const isFirst = this.#catalog === undefined;
    try {
      const files = await this.#watchFolders();
      const limits = { timeout: Math.min(timeout ?? IMPORT_TIMEOUT, IMPORT_TIMEOUT) };
      const catalog = await this.#reader.read(files, limits);
      // What a claim imports from elsewhere may have changed between its reading and now.
      if (this.#watcher.watch(properties, await this.#folders())) this.#isDue = true;
      this.#chosen = selectClaims(
        catalog.claims.map(({ id }) => id),
        this.#patterns,
        catalog,
      );
      this.#catalog = catalog;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      // Without a first catalog the command cannot be followed at all.
      if (isFirst) throw error;
      if (this.#problem !== error.message) this.#screen.say(error.message);
      this.#problem = error.message;
      return;
    }
    const wasProblem = this.#problem !== undefined;
    this.#problem = undefined;
    const basis = basisOf(this.#catalog, this.#chosen);
    const gone = [...this.#decided.keys()].filter((id) => !basis.has(id));
    for (const id of gone) this.#decided.delete(id);
    const running = this.#run?.basis;
    const waiting = new Set(this.#batches.flatMap(({ ids }) => ids));
    const changed = this.#chosen.filter((id) => {
      const known = running?.get(id) ?? (waiting.has(id) ? basis.get(id) : this.#decided.get(id)?.basis);
      return known !== basis.get(id);
    });
    if (changed.length > 0) this.#decide(changed, isFirst ? 'start' : 'change', since);
    else if (wasProblem) this.#screen.say('All claims can be read again.');
    else if (gone.length > 0) this.#screen.say(`Removed: ${gone.join(', ')}`);
  }

  /** Watches all folders that there are. @returns the files in the properties folder */
  async #watchFolders(): Promise<readonly string[]> {
    const { properties } = this.#flags;
    // A folder may have got another one before it was watched.
    for (;;) {
      const isMore = this.#watcher.watch(properties, await this.#folders());
      const { files } = await this.#contents();
      if (!isMore) return files;
    }
  }

  async #folders(): Promise<readonly string[]> {
    const { folders } = await this.#contents();
    return [...folders.map((folder) => path.join(this.#flags.properties, folder)), ...this.#reader.folders];
  }

  /** What is in the properties folder; nothing if it cannot be read, which the catalog reports. */
  #contents(): ReturnType<typeof contentsBelow> {
    return contentsBelow(this.#flags.properties).catch(() => ({ files: [], folders: [] }));
  }

  /** Decides claims before all others that wait. */
  #decide(ids: readonly string[], reason: Reason, since = performance.now()): void {
    if (this.#catalog === undefined || ids.length === 0 || this.#isOver) return;
    const isAsked = new Set(ids);
    const rest = this.#batches.map((batch) => ({ ...batch, ids: batch.ids.filter((id) => !isAsked.has(id)) }));
    this.#batches = [{ ids, reason, since }, ...rest.filter((batch) => batch.ids.length > 0)];
    if (this.#run === undefined) void this.#work().catch((error: unknown) => this.#fail(error));
    else this.#run.stop.abort();
  }

  /** Decides what waits. */
  async #work(): Promise<void> {
    for (let batch = this.#batches.shift(); batch !== undefined && !this.#isOver; batch = this.#batches.shift()) {
      const done = await this.#decideBatch(batch);
      const isWaiting = new Set(this.#batches.flatMap(({ ids }) => ids));
      const left = batch.ids.filter((id) => !done.has(id) && !isWaiting.has(id) && this.#chosen.includes(id));
      if (left.length > 0) this.#batches.push({ ...batch, ids: left });
      if (this.#batches.length > 0 || this.#isOver) continue;
      this.#screen.end(this.#results(), done.size, (performance.now() - batch.since) / 1000);
      void this.#compile().catch((error: unknown) => this.#fail(error));
    }
  }

  /** Shows what the compiler says of the files, unless claims are decided again before it has ended. */
  async #compile(): Promise<void> {
    const last = this.#last;
    const chosen = this.#catalog!.claims.filter(({ id }) => this.#chosen.includes(id));
    const faults = await typeFaults(this.#flags.properties, [...new Set(chosen.map(({ file }) => file))]);
    if (this.#last === last && !this.#isOver) await this.#screen.types(faults);
  }

  /** @returns the ids of the claims that were decided before the run was stopped */
  async #decideBatch({ ids, reason }: Batch): Promise<ReadonlySet<string>> {
    const catalog = this.#catalog!;
    const basis = basisOf(catalog, ids);
    const here = ids.filter((id) => basis.has(id));
    const stop = new AbortController();
    this.#run = { stop, basis };
    this.#last = here;
    this.#screen.begin(here, reason);
    const done = new Set<string>();
    const shown: Promise<void>[] = [];
    try {
      await runPaper({
        ...this.#flags,
        properties: catalog,
        only: here,
        executor: this.#executor,
        // Whoever asks for a claim to be decided again wants that.
        cache: openCache({
          fresh: this.#flags.fresh === true || reason === 'key',
          print: (line) => this.#screen.say(line),
        }),
        signal: stop.signal,
        onClaim: (result) => {
          done.add(result.id);
          this.#decided.set(result.id, { basis: basis.get(result.id)!, result });
          shown.push(this.#screen.decided(result));
        },
        onProgress: (progress) => this.#screen.progress(progress),
      });
      await Promise.all(shown);
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    } finally {
      this.#run = undefined;
    }
    return done;
  }

  #results(): readonly ClaimResult[] {
    return this.#chosen.flatMap((id) => this.#decided.get(id)?.result ?? []);
  }

  #fail(error: unknown): void {
    if (!this.#isOver) this.#end(error);
  }
}
