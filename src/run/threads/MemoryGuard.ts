import type { CurrentCall } from './CurrentCall.ts';

/** Milliseconds between two measurements. */
const PERIOD = 25;

const MEGABYTE = 2 ** 20;

/** Bytes that a thread takes before it has a job, with the engine loaded; 45 MB were measured. */
const THREAD = 48 * MEGABYTE;

/** Of the memory that a job may use, the share by which one that runs alone may exceed it until what is unused is collected. */
const UNCOLLECTED = 1 / 2;

/** Measurements after a collection until the memory counts as what is in use: the machine takes it back a little later. */
const SETTLED = 8;

/** How a job is told that it uses too much memory. */
interface Watched {
  /** Ends it. */
  readonly end: () => void;
  /** What asks its thread to collect what nobody refers to, between two calls. */
  readonly call: Pick<CurrentCall, 'askForMemory' | 'isShortOfMemory'>;
}

/** A job that may be stopped for using too much memory. */
export interface Lease {
  /** Starts to watch the job. */
  readonly begin: (watched: Watched) => void;
  /** Whether it was stopped: `alone`, so that the memory was its own, or while others may have been running. */
  readonly stopped: 'alone' | 'with others' | undefined;
}

/**
 * Stops jobs that together use more memory than one of them may. Node's own limit for a thread does not suffice: it
 * does not count typed arrays, and a large array that exceeds it ends the whole process.
 *
 * Only the process as a whole can be measured. So when it has grown too much, all running jobs are stopped and run
 * again one at a time: a job is reported as too large only if it was too large alone, also after what its earlier calls
 * left behind was collected.
 */
export class MemoryGuard {
  /** Bytes by which the process may grow. */
  readonly #room: number;
  /** Bytes that the process may use. */
  #limit = Infinity;
  readonly #running = new Map<Running, Watched>();
  /** Resolves when no job has to run alone. */
  #gate: Promise<unknown> = Promise.resolve();
  /** Called when no job is running. */
  #idle: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;

  readonly #threads: () => number;

  /**
   * @param memory megabytes by which the process may grow, whatever the number of threads
   * @param threads how many threads there are now; what those beyond the first take to start is no job's use of memory
   */
  constructor(memory: number, threads: () => number) {
    this.#room = memory * MEGABYTE;
    this.#threads = threads;
  }

  /** Runs a job beside others, once none has to run alone. */
  async share<T>(work: (lease: Lease) => Promise<T>): Promise<T> {
    for (let gate; gate !== this.#gate;) await (gate = this.#gate);
    return this.#do(work, 'with others');
  }

  /** Runs a job while no other runs. */
  async alone<T>(work: (lease: Lease) => Promise<T>): Promise<T> {
    const before = this.#gate;
    const done = (async () => {
      await before;
      while (this.#running.size > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
      return this.#do(work, 'alone');
    })();
    this.#gate = done.catch(() => undefined);
    return done;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #do<T>(work: (lease: Lease) => Promise<T>, how: 'alone' | 'with others'): Promise<T> {
    const running = new Running(how, (watched) => {
      // What earlier jobs left behind is not counted against this one.
      if (this.#running.size === 0) this.#limit = process.memoryUsage.rss() + this.#room;
      this.#running.set(running, watched);
      this.#timer ??= setInterval(() => this.#look(), PERIOD).unref();
    });
    try {
      return await work(running);
    } finally {
      this.#running.delete(running);
      if (this.#running.size === 0) {
        clearInterval(this.#timer);
        this.#timer = undefined;
        for (const go of this.#idle.splice(0)) go();
      }
    }
  }

  #look(): void {
    const isAlone = [...this.#running.keys()].some(({ how }) => how === 'alone');
    const starts = isAlone ? 0 : THREAD * Math.max(0, this.#threads() - 1);
    const used = process.memoryUsage.rss();
    const isTooMuch = used > this.#limit + starts;
    for (const [running, { end, call }] of this.#running) {
      const isHopeless = used > this.#limit + UNCOLLECTED * this.#room;
      if (isAlone && !isHopeless && running.mayCollect(isTooMuch, call)) continue;
      if (!isTooMuch) continue;
      running.stopped = running.how;
      end();
    }
  }
}

class Running implements Lease {
  readonly begin: Lease['begin'];
  readonly how: 'alone' | 'with others';
  stopped: Lease['stopped'] = undefined;
  /** Measurements since a collection was done that was asked for; undefined where none was. */
  #since: number | undefined;

  constructor(how: 'alone' | 'with others', begin: Lease['begin']) {
    this.how = how;
    this.begin = begin;
  }

  /** Whether the memory may be less once what is unused is collected, which is asked for. */
  mayCollect(isTooMuch: boolean, call: Watched['call']): boolean {
    if (call.isShortOfMemory) return true;
    if (!isTooMuch) this.#since = undefined;
    else if (this.#since === undefined) {
      this.#since = 0;
      call.askForMemory();
    } else this.#since++;
    return this.#since === undefined || this.#since < SETTLED;
  }
}
