import { setTimeout as wait } from 'node:timers/promises';
import { KINDS } from '../../claim/kinds.ts';
import type { ClaimEntry } from '../ClaimEntry.ts';
import type { ClaimPool } from './ClaimPool.ts';
import { Crew } from './Crew.ts';

/** How the threads of a run help each other. */
export interface CrewsOptions {
  /** Threads that there are. */
  readonly workers: number;
  readonly seed: string;
  /** Seconds for one claim. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
  /** Seconds that a claim is in work before it is helped with; 1 when left out. */
  readonly after?: number | undefined;
}

/** A claim in work. */
interface Work {
  readonly entry: ClaimEntry;
  readonly crew: Crew;
  /** Over when it has been in work for long enough that help is worth a thread's start. */
  readonly ripe: Promise<void>;
  readonly done: AbortController;
}

const AFTER = 1;

/** Milliseconds until somebody who finds nobody judging a claim, which is between two rounds, asks again. */
const BETWEEN = 50;

/** Waits so many milliseconds, or until it is told not to. */
const later = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { signal }).catch(() => undefined);

/** The claims in work of a run, for threads that have no claim of their own left to check. */
export class Crews {
  readonly #pool: ClaimPool;
  readonly #options: CrewsOptions;
  readonly #works = new Map<string, Work>();

  constructor(pool: ClaimPool, options: CrewsOptions) {
    this.#pool = pool;
    this.#options = options;
  }

  /** Notes that a claim is begun. @returns its crew; undefined where nobody could help with it */
  begin(entry: ClaimEntry): Crew | undefined {
    const { workers, after = AFTER } = this.#options;
    // Where nothing is estimated, there are no blocks of draws to share.
    if (workers < 2 || entry.kind === null || !KINDS[entry.kind].estimates) return undefined;
    const [crew, done] = [new Crew(), new AbortController()];
    const ripe = later(1000 * after, done.signal);
    this.#works.set(entry.id, { entry, crew, ripe, done });
    return crew;
  }

  /** Notes that a claim is decided, or given up. */
  end({ id }: ClaimEntry): void {
    this.#works.get(id)?.done.abort();
    this.#works.delete(id);
  }

  /** Helps with the claims in work, the one with the fewest helpers first, until none is left. */
  async help(): Promise<void> {
    for (let work = this.#next(); work !== undefined && !this.#isStopped(); work = this.#next()) {
      work.crew.helpers++;
      await this.#helpWith(work);
      work.crew.helpers--;
    }
  }

  async #helpWith(work: Work): Promise<void> {
    const { entry, crew, ripe, done } = work;
    const { seed, timeout, signal } = this.#options;
    await ripe;
    if (done.signal.aborted) return;
    const job = { do: 'help', file: entry.file, id: entry.id, seed } as const;
    const ended = await this.#pool.help(job, { timeout, signal, crew }).catch((error: unknown) => {
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
    return [...this.#works.values()].sort((a, b) => a.crew.helpers - b.crew.helpers)[0];
  }
}
