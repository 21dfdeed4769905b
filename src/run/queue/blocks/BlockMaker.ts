import type { Job as QueuedJob, Queue, Worker } from 'bullmq';
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Limits } from '../../Executor.ts';
import type { AnswerTo, Job, Outcome } from '../../Job.ts';
import { DRAWS } from '../bullmq.ts';
import { closeParts, openQueue, workersOf } from '../openQueue.ts';
import type { RefusalReason } from '../Reply.ts';
import type { ServerAddress } from '../ServerAddress.ts';
import { type Version, versionFault } from '../Version.ts';
import type { WorkerModules } from '../WorkerModules.ts';
import { type NamedWorker, readWorkerName } from '../workerName.ts';
import { blockReplyOf, type BlockReply } from './BlockReply.ts';
import { KEPT } from './BlockQueue.ts';
import { blockJobOf, type BlockTask, readBlockTask } from './BlockTask.ts';
import type { Idleness } from './Idleness.ts';

/** What a maker of blocks needs of its worker. */
export interface MakerOptions {
  readonly address: ServerAddress;
  /** The worker's name. */
  readonly name: string;
  readonly version: Version;
  readonly modules: WorkerModules;
  readonly idleness: Idleness;
  readonly run: <J extends Job>(memory: number, job: J, limits: Limits) => Promise<Outcome<AnswerTo<J>>>;
  /** Says to people what is refused, and why. */
  readonly onRefused: (id: string, reason: RefusalReason, why: string) => void;
}

/** Milliseconds for which a list of the workers is good. */
const GOOD = 2000;

/** Milliseconds after which a maker that is not heard of loses its task. */
const LOCK = 30_000;

/** Milliseconds for which a maker that refused a task, or cannot reach the server, takes none; doubled with each in succession. */
const PAUSE = 200;
const MOST_PAUSE = 30_000;

/** Milliseconds in which a maker that leaves may say so. */
const MOMENT = 1000;

/** Milliseconds between two times that blocks are removed which nobody has fetched. */
const SWEEP = 60_000;

/** Makes blocks of draws for other workers, while its own has nothing else to do. */
export class BlockMaker {
  readonly #options: MakerOptions;
  readonly #worker: Worker;
  readonly #queue: Queue;
  readonly #leaving = new AbortController();
  #connected: { readonly until: number; readonly workers: Promise<readonly NamedWorker[]> } | undefined;
  #failures = 0;
  #swept = 0;
  #inWork = 0;
  #onIdle: () => void = () => undefined;

  static async open(options: MakerOptions): Promise<BlockMaker> {
    const parts = await openQueue(options.address, DRAWS);
    const { name } = options;
    const worker = parts.worker(null, { name, autorun: false, lockDuration: LOCK, stalledInterval: LOCK });
    const opened = new BlockMaker(options, worker, parts.queue());
    void opened.#work();
    return opened;
  }

  private constructor(options: MakerOptions, worker: Worker, queue: Queue) {
    this.#options = options;
    this.#worker = worker;
    this.#queue = queue;
    // The connection to the queue of claims tells what people should know.
    worker.on('error', () => undefined);
    queue.on('error', () => undefined);
  }

  /** Ends: who asked for what is in work makes it itself. */
  async leave(): Promise<void> {
    this.#leaving.abort();
    const idle = new Promise<void>((resolve) => {
      this.#onIdle = resolve;
    });
    if (this.#inWork > 0) await Promise.race([idle, wait(MOMENT)]);
    await closeParts([this.#worker, this.#queue]);
  }

  async #work(): Promise<void> {
    const { idleness } = this.#options;
    await this.#worker.startStalledCheckTimer().catch(() => undefined);
    while (!this.#leaving.signal.aborted) {
      await idleness.wait();
      const token = randomBytes(16).toString('hex');
      const job = await this.#worker.getNextJob(token).then(
        (found) => found as QueuedJob | undefined,
        () => this.#pause(),
      );
      // While it waited, its worker may have begun with something else.
      if (job !== undefined && !idleness.isIdle) await job.moveToWait(token).catch(() => undefined);
      else if (job !== undefined) void this.#take(job, token);
      else if (performance.now() > this.#swept + SWEEP) await this.#sweep();
    }
  }

  /** Removes what nobody has fetched: those who asked for it are gone. */
  async #sweep(): Promise<void> {
    this.#swept = performance.now();
    await this.#queue.clean(1000 * KEPT, 1000, 'completed').catch(() => undefined);
  }

  async #take(job: QueuedJob, token: string): Promise<void> {
    const { idleness } = this.#options;
    idleness.begin();
    this.#inWork++;
    const renewing = setInterval(() => void job.extendLock(token, LOCK).catch(() => undefined), LOCK / 3);
    try {
      const reply = await this.#reply(job);
      if (reply !== undefined) await job.updateData(reply);
      await job.moveToCompleted(true, token, false);
      if (reply === undefined) await job.remove();
      if (reply?.says === 'refused') await this.#pause();
      else this.#failures = 0;
    } catch {
      // It was asked for by somebody who does without it.
    } finally {
      clearInterval(renewing);
      idleness.end();
      if (--this.#inWork === 0) this.#onIdle();
    }
  }

  /** What is said of a task; undefined if nobody is left who would hear it. */
  async #reply({ name, data }: QueuedJob): Promise<BlockReply | undefined> {
    const { name: by, version, modules, run } = this.#options;
    const begun = performance.now();
    let task: BlockTask;
    try {
      task = readBlockTask(data);
    } catch (error) {
      return this.#refuse(name, 'version', `it does not know such a task (${(error as Error).message})`);
    }
    if (!(await this.#isConnected(task.owner))) return undefined;
    if (task.not.includes(by)) return this.#refuse(task.id, 'elsewhere', 'its draws are not believed');
    const wrong = versionFault(task, version);
    if (wrong !== undefined) return this.#refuse(task.id, 'version', wrong);
    const module = await modules.codeFor(task);
    if ('why' in module) return this.#refuse(task.id, 'version', module.why);
    try {
      const job = blockJobOf(task, module.code);
      const { timeout, memory } = task;
      const { answer, fault } = await run(memory, job, { timeout, signal: this.#leaving.signal });
      if (fault !== undefined) return { says: 'refused', by, reason: 'trouble', why: fault.message };
      const { values, making } = answer;
      const packed = blockReplyOf(by, { values, making, overhead: 0 }, job.blocks.isEvent);
      return { ...packed, overhead: Math.max(0, performance.now() - begun - making) } as BlockReply;
    } catch (error) {
      return { says: 'refused', by, reason: 'trouble', why: (error as Error).message };
    }
  }

  #refuse(id: string, reason: RefusalReason, why: string): BlockReply {
    this.#options.onRefused(id, reason, why);
    return { says: 'refused', by: this.#options.name, reason, why };
  }

  /** Whether a worker is there. */
  async #isConnected(name: string): Promise<boolean> {
    const now = performance.now();
    if (this.#connected === undefined || this.#connected.until < now)
      this.#connected = { until: now + GOOD, workers: workersOf(this.#queue).catch(() => []) };
    const workers = await this.#connected.workers;
    return workers.some(({ id }) => id === readWorkerName(name)?.id);
  }

  async #pause(): Promise<undefined> {
    const time = Math.min(PAUSE * 2 ** Math.min(this.#failures++, 10), MOST_PAUSE);
    await wait(time, undefined, { signal: this.#leaving.signal }).catch(() => undefined);
  }
}
