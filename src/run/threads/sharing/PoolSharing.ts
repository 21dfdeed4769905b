import { setTimeout as wait } from 'node:timers/promises';
import { type Kind, KINDS } from '../../../claim/kinds.ts';
import type { ClaimEntry } from '../../ClaimEntry.ts';
import type { WorkSharing, WorkSharingOptions } from '../../Executor.ts';
import { HelperThreads } from './HelperThreads.ts';
import type { HelpJob } from '../Order.ts';
import type { WorkerPool } from '../WorkerPool.ts';

/** A claim being checked. */
interface Work {
  readonly entry: ClaimEntry;
  /** Text of its module. */
  readonly code: string;
  readonly helpers: HelperThreads;
  /** Resolves when the claim has run long enough for help to be worth starting a thread. */
  readonly ripe: Promise<void>;
  readonly done: AbortController;
}

/** Seconds: more than most small claims take. */
const AFTER = 0.25;

/** Milliseconds before a helper asks again if no thread is deciding the claim, as between two rounds. */
const BETWEEN = 50;

/** Whether a kind of claim has blocks of draws to share, or settings that can be decided in any order. */
function isShared(kind: Kind): boolean {
  const { estimates, atSettings, samples } = KINDS[kind];
  return estimates || (atSettings && !samples);
}

/** Waits the given number of milliseconds, or until the signal fires. */
const later = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { signal }).catch(() => undefined);

/** The claims that a run is checking, for threads of a pool that have no claim of their own left. */
export class PoolSharing implements WorkSharing {
  readonly #pool: WorkerPool;
  readonly #options: WorkSharingOptions;
  readonly #works = new Map<string, Work>();

  constructor(pool: WorkerPool, options: WorkSharingOptions) {
    this.#pool = pool;
    this.#options = options;
  }

  /** Records that the check of a claim has started. @returns its helpers; undefined if none can help with it */
  begin(entry: ClaimEntry, code: string): HelperThreads | undefined {
    const { after = AFTER } = this.#options;
    if (this.#pool.workers < 2 || entry.kind === null || !isShared(entry.kind)) return undefined;
    const [helpers, done] = [new HelperThreads(), new AbortController()];
    const ripe = later(1000 * after, done.signal);
    this.#works.set(entry.id, { entry, code, helpers, ripe, done });
    return helpers;
  }

  /** Records that a claim is decided or abandoned. */
  end({ id }: ClaimEntry): void {
    this.#works.get(id)?.done.abort();
    this.#works.delete(id);
  }

  /** Helps with the claims being checked, the one with the fewest helpers first, until none is left. */
  async help(): Promise<void> {
    for (let work = this.#next(); work !== undefined && !this.#isStopped(); work = this.#next()) {
      work.helpers.helpers++;
      await this.#helpWith(work);
      work.helpers.helpers--;
    }
  }

  async #helpWith(work: Work): Promise<void> {
    const { entry, code, helpers, ripe, done } = work;
    const { seed, effort, timeout, signal } = this.#options;
    await ripe;
    if (done.signal.aborted) return;
    const job: HelpJob = { do: 'help', file: entry.file, code, id: entry.id, seed, effort };
    const ended = await this.#pool.help(job, { timeout, signal, helpers }).catch((error: unknown) => {
      if (this.#isStopped()) return 'over';
      throw error;
    });
    if (ended === 'lost') this.#works.delete(entry.id);
    if (ended === 'none') await later(BETWEEN, done.signal);
  }

  #isStopped(): boolean {
    return this.#options.signal?.aborted === true;
  }

  #next(): Work | undefined {
    return [...this.#works.values()].sort((a, b) => a.helpers.helpers - b.helpers.helpers)[0];
  }
}
