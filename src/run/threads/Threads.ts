import { MessageChannel, type MessagePort, type TransferListItem, Worker } from 'node:worker_threads';
import type { Outcome } from '../Job.ts';
import { permissionFlags } from '../sandbox/permissions.ts';
import type { Order } from './Order.ts';
import { threadStart } from './threadStart.ts';

/** Megabytes of objects at which a thread ends by itself: well above what a claim may use, which `MemoryGuard` sees to. */
const END = 4096;

/** Milliseconds that a thread may take to end before it counts as lost: one builtin call may run for hours. */
const PATIENCE = 5000;

/** What a thread answers to an order. */
export interface ThreadAnswer {
  readonly outcome: Outcome<unknown>;
  /** Whether the thread is no longer as it was when it started, so that no other job may run in it. */
  readonly isSpoilt: boolean;
  /**
   * Whether an earlier job of the thread may have had a part in the outcome, so that it counts only when another thread,
   * which has had no job before, gives it as well.
   */
  readonly isDoubtful: boolean;
}

/** One thread, with the end of the channel on which orders are sent; what a claim posts to its parent is not read. */
interface Thread {
  readonly worker: Worker;
  readonly port: MessagePort;
  /** Jobs that it was given. */
  jobs: number;
  /** Called when it ends. */
  onEnd: ((error: Error) => void) | undefined;
}

/** Which thread is to run an order, and what ends it. */
export interface ThreadOptions {
  readonly signal: AbortSignal;
  readonly transfer: readonly TransferListItem[];
  /** Whether it must be a thread that has had no job before. */
  readonly isFresh: boolean;
}

/** Which threads there may be. */
export interface ThreadsSize {
  /** Threads at once. */
  readonly most: number;
  /** Jobs after which a thread is replaced. */
  readonly jobsPerThread: number;
  /** Whether claims are to be checked: then the first thread starts at once. */
  readonly checks: boolean;
  /** Called when a thread was told to end and did not: it uses a core and memory until the process ends. */
  readonly onLost: () => void;
}

/** Starts a worker thread. @param checks whether it is to check claims, so that it loads what that takes at once */
function startWorker(checks: boolean): Worker {
  const { filename, argv, execArgv } = threadStart('worker');
  return new Worker(filename, {
    argv,
    execArgv: [...execArgv, ...permissionFlags()],
    resourceLimits: { maxOldGenerationSizeMb: END },
    workerData: { checks },
  });
}

/** A thread that nobody has asked for yet. */
let spare: Worker | undefined;

/** Starts a thread for checks before there is a pool that asks for it; one that ends before that is forgotten. */
export function prepareThread(): void {
  const worker = startWorker(true);
  spare = worker;
  const forget = (): void => {
    if (spare === worker) spare = undefined;
  };
  worker.on('error', forget).on('exit', forget);
}

function takeSpare(): Worker | undefined {
  const taken = spare;
  spare = undefined;
  return taken;
}

/**
 * Worker threads that are started on demand, each of which runs one order at a time. A thread that a job has spoilt, or
 * that did not answer, is replaced.
 */
export class Threads {
  readonly #size: ThreadsSize;
  readonly #all = new Set<Thread>();
  #idle: Thread[] = [];
  readonly #waiting: (() => void)[] = [];
  #isClosed = false;

  constructor(size: ThreadsSize) {
    this.#size = size;
    if (size.checks) this.#idle.push(this.#start());
  }

  /** Threads that there are now. */
  get size(): number {
    return this.#all.size;
  }

  /**
   * Runs an order in the next free thread. If it is stopped, the thread has ended by then, or is lost, so that what it uses
   * is not counted against others.
   *
   * @throws AbortError if the signal fires first; Error if the thread ends first
   */
  async run(order: Order, { signal, transfer, isFresh }: ThreadOptions): Promise<ThreadAnswer> {
    const thread = await this.#take(signal, isFresh);
    thread.jobs++;
    let answered: ThreadAnswer | undefined;
    try {
      answered = await new Promise<ThreadAnswer>((resolve, reject) => {
        const stop = (): void => reject(signal.reason as Error);
        signal.addEventListener('abort', stop, { once: true });
        thread.onEnd = reject;
        thread.port.once('message', resolve);
        thread.port.postMessage(order, transfer);
      });
      return answered;
    } finally {
      thread.onEnd = undefined;
      if (answered === undefined) await this.#end(thread);
      else if (this.#isClosed || !this.#isReusable(thread, answered)) void this.#end(thread);
      else this.#free(thread);
    }
  }

  /** Ends all threads, and waits for those that can be ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#all].map((thread) => this.#end(thread)));
  }

  /** A thread for an order, once one is free. @throws AbortError if the signal fires first */
  async #take(signal: AbortSignal, isFresh: boolean): Promise<Thread> {
    for (;;) {
      signal.throwIfAborted();
      if (this.#isClosed) throw new Error('the threads are closed');
      const idle = this.#idle.pop();
      if (idle !== undefined && !(isFresh && idle.jobs > 0)) return idle;
      if (idle !== undefined) void this.#end(idle);
      if (this.#all.size < this.#size.most) return this.#start();
      await this.#turn(signal);
    }
  }

  /** Waits until a thread may be free. */
  #turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const turn = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(turn), 1);
        resolve();
      };
      this.#waiting.push(turn);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  #isReusable({ jobs }: Thread, { isSpoilt, isDoubtful }: ThreadAnswer): boolean {
    return !isSpoilt && !isDoubtful && jobs < this.#size.jobsPerThread;
  }

  #free(thread: Thread): void {
    this.#idle.push(thread);
    this.#waiting.shift()?.();
  }

  #start(): Thread {
    const { checks } = this.#size;
    const worker = (checks ? takeSpare() : undefined) ?? startWorker(checks);
    const { port1: port, port2: far } = new MessageChannel();
    const thread: Thread = { worker, port, jobs: 0, onEnd: undefined };
    worker.postMessage(far, [far]);
    // An error of an idle thread is what a finished claim left behind; another thread takes its place.
    worker.on('error', (error: Error) => this.#forget(thread, error));
    worker.on('exit', () => this.#forget(thread, new Error('the thread ended')));
    port.unref();
    worker.unref();
    this.#all.add(thread);
    return thread;
  }

  #forget(thread: Thread, error: Error): void {
    this.#idle = this.#idle.filter((idle) => idle !== thread);
    if (this.#all.delete(thread)) this.#waiting.shift()?.();
    thread.port.close();
    thread.onEnd?.(error);
  }

  async #end(thread: Thread): Promise<void> {
    this.#forget(thread, new Error('the thread was ended'));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, PATIENCE, 'late');
    });
    const how = await Promise.race([thread.worker.terminate(), late]);
    clearTimeout(timer);
    if (how === 'late') this.#size.onLost();
  }
}
