import type { ChildProcess } from 'node:child_process';
import { once, setMaxListeners } from 'node:events';
import type { Duplex } from 'node:stream';
import type { Limits } from '../Executor.ts';
import type { Job, Outcome } from '../Job.ts';
import type { PoolSize } from '../threads/WorkerPool.ts';
import { AskedBlocks } from './AskedBlocks.ts';
import { Channel } from './Channel.ts';
import type { DirectOutput } from './DirectOutput.ts';
import { asReport, type Report, type Request, type SharedClaim } from './messages.ts';
import { guardGroup } from './ProcessGroup.ts';
import { spawnEngine } from './spawnEngine.ts';

/** How a job ended: with an outcome, or with its process. */
export type JobEnd =
  | { readonly by: 'outcome'; readonly outcome: Outcome<unknown> }
  /** Any job in work may have ended the process. */
  | { readonly by: 'death' }
  /** The process was ended because of another job, which has its outcome. */
  | { readonly by: 'another job' };

/** How a process that runs claims starts. */
export interface EngineOptions {
  /** Path of the properties folder. */
  readonly properties: string;
  readonly size: PoolSize;
  /** Whether it has one job in its life, which alone is concerned if a thread cannot be ended. */
  readonly isForOne?: boolean;
  readonly output: DirectOutput;
}

/** Milliseconds that a process may take to end its threads before it is killed. */
const PATIENCE = 5000;

/** Milliseconds between the end of a process and that of its pipes. */
const MOMENT = 1000;

interface Pending {
  readonly limits: Limits;
  readonly blocks: AskedBlocks | undefined;
  readonly settle: (end: JobEnd) => void;
  readonly reject: (error: unknown) => void;
}

/** A process with worker threads that run claims, as seen by the process of the run. It starts at once. */
export class EngineProcess {
  readonly #child: ChildProcess;
  /** Ends the process, and those that its claims have started. */
  readonly #kill: () => void;
  readonly #channel: Channel;
  readonly #isForOne: boolean;
  readonly #output: DirectOutput;
  readonly #jobs = new Map<number, Pending>();
  /** Called when the process helps no longer, by the number of the call. */
  readonly #helping = new Map<number, () => void>();
  /** Resolves when it has ended, to what ended it. */
  readonly #ended: Promise<string>;
  #next = 0;
  #isReady = false;
  #isOver = false;
  #hasLost = false;
  #onClosed: () => void = () => undefined;

  constructor({ properties, size, isForOne = false, output }: EngineOptions) {
    this.#isForOne = isForOne;
    this.#output = output;
    this.#child = spawnEngine();
    this.#kill = guardGroup(this.#child);
    process.once('exit', this.#kill);
    this.#ended = new Promise<string>((resolve) => {
      this.#child.on('error', (error) => resolve(error.message));
      this.#child.on('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
    });
    void this.#ended.then(() => {
      process.off('exit', this.#kill);
      this.#end({ by: 'death' });
    });
    for (const stream of [this.#child.stdout!, this.#child.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => output.printDirect(text));
      stream.on('end', () => this.#cut());
    }
    this.#channel = new Channel(this.#child.stdio[3] as Duplex, true, {
      onMessage: (message) => {
        const report = asReport(message);
        if (report !== undefined) this.#take(report);
      },
      onEnd: () => this.#cut(),
    });
    this.send({ do: 'start', properties, size });
  }

  /** Whether it takes no further job. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Checks that it was ready for a job, so that its end may be the fault of one. @throws Error if it never was */
  async mustHaveStarted(): Promise<void> {
    if (!this.#isReady) throw new Error(`the process in which claims run does not start: ${await this.#ended}`);
  }

  send(request: Request): void {
    this.#channel.send(request);
  }

  /** Runs a job. @throws AbortError if the signal fires first */
  async run(job: Job, limits: Limits): Promise<JobEnd> {
    const { timeout, signal, share, makers } = limits;
    signal?.throwIfAborted();
    const id = this.#next++;
    const blocks = makers && new AskedBlocks(makers);
    let abort = (): void => undefined;
    // Every running or waiting job of a run listens to the same signal.
    if (signal !== undefined) setMaxListeners(0, signal);
    try {
      return await new Promise<JobEnd>((settle, reject) => {
        abort = () => {
          this.send({ do: 'abort', id });
          reject(signal!.reason as Error);
        };
        signal?.addEventListener('abort', abort, { once: true });
        this.#jobs.set(id, { limits, blocks, settle, reject });
        this.send({ do: 'run', id, job, timeout, share: share as SharedClaim | undefined, asksAfter: makers?.after });
      });
    } finally {
      this.#jobs.delete(id);
      blocks?.end();
      signal?.removeEventListener('abort', abort);
    }
  }

  /** Helps with the claims of a work sharing until none is left. */
  async help(sharing: number): Promise<void> {
    if (this.#isOver) return;
    const id = this.#next++;
    await new Promise<void>((resolve) => {
      this.#helping.set(id, resolve);
      this.send({ do: 'help', id, sharing });
    });
    this.#helping.delete(id);
  }

  /** Ends the process, after what its claims have printed has arrived. */
  async close(): Promise<void> {
    const isIdle = this.#next === 0;
    if (!isIdle && !this.#isOver && !this.#hasLost) {
      const closed = new Promise<void>((resolve) => {
        this.#onClosed = resolve;
      });
      this.send({ do: 'close' });
      await within(PATIENCE, closed);
    }
    this.#isOver = true;
    const isDry = once(this.#child, 'close').catch(() => undefined);
    this.#kill();
    await this.#ended;
    // A process that a claim has started may keep them open.
    if (!isIdle) await within(MOMENT, isDry);
  }

  #take(report: Report): void {
    const pending = 'id' in report ? this.#jobs.get(report.id) : undefined;
    switch (report.do) {
      case 'ready':
        this.#isReady = true;
        return;
      case 'begun':
        return pending?.limits.onBegin?.();
      case 'progress':
        return pending?.limits.onProgress?.(report.progress);
      case 'outcome':
        return pending?.settle({ by: 'outcome', outcome: report.outcome });
      case 'failed':
        return pending?.reject(report.error);
      case 'ask for blocks':
        return void this.#askForBlocks(report, pending);
      case 'drop blocks':
        return pending?.blocks?.drop(report.call);
      case 'used blocks':
        return pending?.blocks?.used(report.blocks);
      case 'helped':
        return this.#helping.get(report.id)?.();
      case 'print':
        return this.#output.print(report.text);
      case 'lost':
        this.#hasLost = true;
        if (this.#isForOne) return;
        this.#end({ by: report.isKnown ? 'another job' : 'death' });
        return this.#kill();
      case 'closed':
        return this.#onClosed();
    }
  }

  async #askForBlocks(
    { id, call, blocks }: Extract<Report, { readonly do: 'ask for blocks' }>,
    pending: Pending | undefined,
  ): Promise<void> {
    const made = await pending?.blocks?.make(call, blocks);
    this.send({ do: 'blocks', id, call, made });
  }

  /** Ends a process one of whose file descriptors was closed, or used by somebody else; or it is just ending. */
  #cut(): void {
    this.#end({ by: 'death' });
    this.#kill();
  }

  #end(end: JobEnd): void {
    this.#isOver = true;
    for (const { settle } of this.#jobs.values()) settle(end);
    for (const over of this.#helping.values()) over();
    this.#onClosed();
  }
}

/** Waits for a promise, but not longer than the given number of milliseconds. */
async function within(milliseconds: number, promise: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([promise, over]);
  clearTimeout(timer);
}
