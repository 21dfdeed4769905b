import type { Job as QueuedJob, Worker } from 'bullmq';
import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { realFolder } from '../../store/folders.ts';
import type { Executor } from '../Executor.ts';
import type { MakeMutant } from '../Job.ts';
import { BlockMaker } from './blocks/BlockMaker.ts';
import { BlockSharing } from './blocks/BlockSharing.ts';
import type { BlockCount } from './blocks/ClaimBlocks.ts';
import { Idleness } from './blocks/Idleness.ts';
import { Engines } from './Engines.ts';
import { ConnectionNews } from './contact/ConnectionNews.ts';
import { firstContact } from './contact/firstContact.ts';
import { closeParts, openQueue } from './openQueue.ts';
import { replyOf, type RefusalReason, type Reply, type WorkerNews } from './Reply.ts';
import type { ServerAddress } from './ServerAddress.ts';
import { jobOf, readTask, type Task } from './Task.ts';
import { ownVersion, type Version, versionFault } from './Version.ts';
import { WorkerModules } from './WorkerModules.ts';
import { workerName } from './workerName.ts';

/** How a worker works. */
export interface QueueWorkerOptions {
  readonly address: ServerAddress;
  /** Tasks at once. */
  readonly workers: number;
  /** Seconds after which a worker that is not heard of loses its tasks to others; 30 by default. */
  readonly lostAfter?: number | undefined;
  /** Seconds for which a claim is in work before other workers help with its draws; 3 by default. */
  readonly helpedAfter?: number | undefined;
  /** Opens what runs the claims, for a memory limit in megabytes. */
  readonly openExecutor: (memory: number) => Executor;
  /** Makes mutants of claims; without it, tasks on mutants are refused. */
  readonly makeMutant?: MakeMutant | undefined;
  readonly onNews: (sentence: string) => void;
}

/** Milliseconds between two messages on the progress of a task. */
const BETWEEN = 1000;

/** Milliseconds for which a worker that refused a task takes none; doubled with each refusal in succession, up to the second. */
const PAUSE = 200;
const MOST_PAUSE = 30_000;

/** No blocks of draws that others have made. */
const NONE: BlockCount = { made: 0, used: 0 };

/** Milliseconds after which a server that could not be reached is tried again. */
const RETRY = 2000;

/** Without end, as far as the servers can count. */
const MOST_STALLED = 2 ** 31 - 1;

/** Takes tasks from a queue and does them with the files that it has itself. */
export class QueueWorker {
  readonly name: string;
  readonly #version: Version;
  readonly #options: QueueWorkerOptions;
  readonly #modules: WorkerModules;
  readonly #told = new Set<string>();
  readonly #leaving = new AbortController();
  /** What stops each task in work. */
  readonly #inWork = new Map<string, AbortController>();
  readonly #engines: Engines;
  readonly #idleness: Idleness;
  readonly #sharing: BlockSharing;
  #maker: BlockMaker | undefined;
  /** Resolves when those who await answers no longer believe those of this worker. */
  readonly shutOut: Promise<void>;
  #onShutOut: () => void = () => undefined;
  #worker: Worker | undefined;
  #refusals = 0;
  #done = 0;

  /** Starts it. @throws UsageError if the library of queues is not installed */
  static async open(properties: string, options: QueueWorkerOptions): Promise<QueueWorker> {
    const version = await ownVersion();
    const opened = new QueueWorker(properties, version, options);
    await opened.#start();
    return opened;
  }

  private constructor(properties: string, version: Version, options: QueueWorkerOptions) {
    this.#version = version;
    this.#options = options;
    this.name = workerName(version, options.workers);
    // Every task in work listens.
    setMaxListeners(0, this.#leaving.signal);
    this.#modules = new WorkerModules(realFolder(properties), options.makeMutant);
    this.shutOut = new Promise((resolve) => {
      this.#onShutOut = resolve;
    });
    this.#engines = new Engines(options.openExecutor);
    this.#idleness = new Idleness(options.workers);
    const { address, helpedAfter: after = 3, onNews } = options;
    this.#sharing = new BlockSharing({ address, name: this.name, after, run: this.#run, onNews });
  }

  /** Tasks that it has done. */
  get done(): number {
    return this.#done;
  }

  readonly #run: Engines['run'] = (memory, job, limits) => this.#engines.run(memory, job, limits);

  async #start(): Promise<void> {
    const { address, workers, lostAfter = 30, onNews } = this.#options;
    const parts = await openQueue(address);
    const news = new ConnectionNews(address, onNews);
    await this.#reach(news);
    const lock = 1000 * lostAfter;
    this.#worker = parts.worker((job) => this.#take(job), {
      name: this.name,
      concurrency: workers,
      lockDuration: lock,
      stalledInterval: lock,
      // Who awaits the answers decides how often a task may be lost with its worker.
      maxStalledCount: MOST_STALLED,
      runRetryDelay: RETRY,
    });
    this.#worker.on('error', (error) => news.note(error));
    this.#worker.getBackend().on('ready', () => news.restored());
    // What is done without a lock would not be taken.
    this.#worker.on('lockRenewalFailed', (keys) => {
      for (const key of keys) this.#inWork.get(key)?.abort();
    });
    this.#maker = await BlockMaker.open({
      address,
      name: this.name,
      version: this.#version,
      modules: this.#modules,
      idleness: this.#idleness,
      run: this.#run,
      onRefused: (id, reason, why) => this.#refuse(id, reason, why),
    });
  }

  /** Waits for a server that is not there yet. */
  async #reach(news: ConnectionNews): Promise<void> {
    for (;;) {
      try {
        await firstContact(this.#options.address);
        return news.restored();
      } catch (error) {
        news.note(error as Error);
        await wait(RETRY);
      }
    }
  }

  /**
   * Takes no further task, finishes those in work and ends; those that take longer go back into the queue.
   *
   * @param seconds for which it waits
   */
  async leave(seconds: number): Promise<void> {
    const timer = setTimeout(() => this.#leaving.abort(), 1000 * seconds);
    await Promise.all([closeParts([this.#worker!], 1000 * seconds + 5000), this.#maker!.leave()]);
    clearTimeout(timer);
    await this.#sharing.close();
    await this.#engines.close();
  }

  async #take(job: QueuedJob): Promise<Reply> {
    const key = job.id!;
    const stop = new AbortController();
    const abort = (): void => stop.abort();
    this.#leaving.signal.addEventListener('abort', abort, { once: true });
    this.#inWork.set(key, stop);
    this.#idleness.begin();
    try {
      const reply = await this.#reply(job, stop.signal);
      if (reply.says === 'refused') await this.#pause(reply.reason);
      else {
        this.#refusals = 0;
        this.#done++;
      }
      return reply;
    } catch (error) {
      if (!this.#leaving.signal.aborted || job.token === undefined) throw error;
      await job.moveToWait(job.token);
      throw Object.assign(new Error('it goes back into the queue'), { name: 'WaitingError' });
    } finally {
      this.#inWork.delete(key);
      this.#idleness.end();
      this.#leaving.signal.removeEventListener('abort', abort);
    }
  }

  async #reply(job: QueuedJob, signal: AbortSignal): Promise<Reply> {
    let task: Task;
    try {
      task = readTask(job.data);
    } catch (error) {
      return this.#refuse(job.name, 'version', `it does not know such a task (${(error as Error).message})`);
    }
    if (task.shutOut.includes(this.name)) {
      this.#onShutOut();
      return this.#refuse(task.id, 'elsewhere', 'its answers are not believed');
    }
    if (task.not.includes(this.name)) return this.#refuse(task.id, 'elsewhere', 'another worker is to do it');
    const wrong = versionFault(task, this.#version);
    if (wrong !== undefined) return this.#refuse(task.id, 'version', wrong);
    const module = await this.#modules.codeFor(task);
    if ('why' in module) return this.#refuse(task.id, 'version', module.why);
    try {
      const tell = this.#teller(job);
      // Whoever awaits the answer must know who had the task, should it end this process.
      await tell({ settings: 0, draws: 0, blocks: NONE });
      let blocks = NONE;
      const outcome = await this.#sharing.decide(
        task,
        jobOf(task, module.code),
        { timeout: task.timeout, signal, onProgress: (progress) => void tell({ ...progress, blocks }) },
        (count) => {
          blocks = count;
        },
      );
      return replyOf(this.name, outcome, blocks);
    } catch (error) {
      signal.throwIfAborted();
      return this.#refuse(task.id, 'trouble', `it failed there: ${(error as Error).message}`);
    }
  }

  /** What tells how far a task is, now and then. */
  #teller(job: QueuedJob): (news: Omit<WorkerNews, 'by'>) => Promise<void> {
    let next = 0;
    return async (news) => {
      const now = performance.now();
      if (now < next) return;
      next = now + BETWEEN;
      await job.updateProgress({ by: this.name, ...news }).catch(() => undefined);
    };
  }

  #refuse(id: string, reason: RefusalReason, why: string): Reply {
    const sentence = `Refused ${id}: ${why}.`;
    if (reason !== 'elsewhere' && !this.#told.has(sentence)) {
      this.#told.add(sentence);
      this.#options.onNews(sentence);
    }
    return { says: 'refused', by: this.name, reason, why };
  }

  /** Leaves tasks to others for a while, after one that it has refused. */
  async #pause(reason: RefusalReason): Promise<void> {
    const time = reason === 'elsewhere' ? PAUSE : Math.min(PAUSE * 2 ** Math.min(this.#refusals++, 10), MOST_PAUSE);
    await wait(time, undefined, { signal: this.#leaving.signal }).catch(() => undefined);
  }
}
