import { setMaxListeners } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { Tinypool } from 'tinypool';
import type { Fault } from '../claim/ClaimResult.ts';
import { PACKAGE_FOLDER } from './folders.ts';
import type { Job, Order, Outcome, Report } from './Job.ts';

/** Memory that a claim may use for its objects, in MB; the same on every machine. Typed arrays count little here. */
const MEMORY = 2048;

/** Milliseconds that a thread waits for more to do: the longest time that a timer knows. */
const FOREVER = 2 ** 31 - 1;

/** What a job may use, and who is told how it goes. */
export interface Limits {
  /** Seconds from the moment when the worker begins. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: Exclude<Report, 'started'>) => void;
}

/**
 * Worker threads that run the code of a properties folder, so that a file that never ends, runs out of memory or
 * throws at a bad moment stops one claim and not the run.
 */
export class ClaimPool {
  readonly #properties: string;
  readonly #workers: number;
  #started: { readonly pool: Tinypool; readonly broken: Promise<never> } | undefined;
  /** Whether a job was ever begun; until then an error is not a claim's but ours. */
  #works = false;

  /** @param workers how many threads there are at most; they are started as there is something to do */
  constructor(properties: string, workers: number) {
    this.#properties = path.resolve(properties);
    this.#workers = workers;
  }

  /** The threads, and a promise that rejects when they cannot even start. */
  #start(): { readonly pool: Tinypool; readonly broken: Promise<never> } {
    const pool = new Tinypool({
      filename: new URL('./worker.mjs', import.meta.url).href,
      minThreads: 1,
      maxThreads: this.#workers,
      idleTimeout: FOREVER,
      // A thread that waits in Atomics.wait would keep what a solver does in the background from going on.
      useAtomics: false,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
      workerData: {
        packageFile: pathToFileURL(path.join(PACKAGE_FOLDER, 'package.json')).href,
        properties: `${pathToFileURL(this.#properties).href}/`,
      },
    });
    const broken = new Promise<never>((_resolve, reject) => {
      // A thread that has done its job may still die of what a claim left behind; another takes its place.
      pool.on('error', (error) => this.#works || reject(error));
    });
    broken.catch(() => undefined);
    return { pool, broken };
  }

  /**
   * Does a job in the next free thread.
   *
   * @returns the answer, or the fault that there was in its stead
   * @throws AbortError when the signal was given first
   */
  async run<T>(job: Job, { timeout, signal, onProgress }: Limits): Promise<Outcome<T>> {
    const stop = new AbortController();
    const give = (): void => stop.abort();
    signal?.throwIfAborted();
    // Every job in work or waiting listens to the one signal of its run.
    if (signal !== undefined) setMaxListeners(0, signal);
    signal?.addEventListener('abort', give, { once: true });
    const { port1: near, port2: far } = new MessageChannel();
    let late = false;
    let timer: NodeJS.Timeout | undefined;
    near.on('message', (report: Report) => {
      if (report !== 'started') return onProgress?.(report);
      this.#works = true;
      timer = setTimeout(() => {
        late = true;
        stop.abort();
      }, timeout * 1000);
    });
    const order: Order = { job, properties: this.#properties, port: far };
    try {
      this.#started ??= this.#start();
      const { pool, broken } = this.#started;
      const outcome = pool.run(order, { transferList: [far], signal: stop.signal });
      return (await Promise.race([outcome, broken])) as Outcome<T>;
    } catch (error) {
      if (late) return { fault: { message: `did not finish in ${timeout} seconds` } };
      signal?.throwIfAborted();
      if (!this.#works) throw error;
      return { fault: stopped(error) };
    } finally {
      clearTimeout(timer);
      near.close();
      signal?.removeEventListener('abort', give);
    }
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    await this.#started?.pool.destroy();
  }
}

/** The fault of a claim whose thread did not come back. */
function stopped(error: unknown): Fault {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { message: `ran out of memory; ${MEMORY} MB are allowed` };
  return { message: `its thread ended: ${message}` };
}
