import { setMaxListeners } from 'node:events';
import { realFolder } from '../../store/folders.ts';
import type { Executor, Limits } from '../Executor.ts';
import type { AnswerTo, Job, Outcome } from '../Job.ts';
import { MEMORY } from '../limits.ts';
import { moduleDigest } from './moduleDigest.ts';
import type { ServerAddress } from './ServerAddress.ts';
import { isSent, type SentJob, taskKey, taskOf } from './Task.ts';
import { type QueueActivity, TaskBook } from './TaskBook.ts';
import { ownVersion, type Version } from './Version.ts';

/** Tasks that may be in the queue at once. */
const MOST = 10_000;

/** How a queue is used. */
export interface QueueOptions {
  readonly address: ServerAddress;
  /** Megabytes that a claim may use; 1024 by default. */
  readonly memory?: number | undefined;
  /** Lists claims, reads the paper and does whatever else is not sent over a queue. It is closed with this executor. */
  readonly local: Executor;
  /** One in so many answers is compared with that of another worker; 100 by default. */
  readonly oneIn?: number | undefined;
  /** Called with what people should know: a worker that refuses a claim, a server that is gone. */
  readonly onNews: (sentence: string) => void;
}

/**
 * Has claims decided by workers on any number of machines, which take tasks from a queue. A task names its claim by file, id
 * and digest, and never carries code: a worker has the properties folder itself. Only what can be validated by its shape is
 * asked of others; files are listed here.
 *
 * Workers may join, leave and be killed at any time. A task whose worker is gone goes to another one, and which worker
 * answers changes no byte of the results.
 */
export class QueueExecutor implements Executor {
  readonly workers = MOST;
  readonly #folder: string;
  readonly #version: Version;
  readonly #memory: number;
  readonly #local: Executor;
  readonly #book: TaskBook;

  /**
   * @param properties path of the properties folder
   * @throws UsageError if the server cannot be reached, or the library of queues is not installed
   */
  static async open(properties: string, options: QueueOptions): Promise<QueueExecutor> {
    const version = await ownVersion();
    try {
      return new QueueExecutor(realFolder(properties), version, await TaskBook.open(options), options);
    } catch (error) {
      await options.local.close();
      throw error;
    }
  }

  private constructor(folder: string, version: Version, book: TaskBook, { local, memory = MEMORY }: QueueOptions) {
    this.#folder = folder;
    this.#version = version;
    this.#book = book;
    this.#local = local;
    this.#memory = memory;
  }

  /** @throws AbortError if the signal fires first; RangeError if the job is too large to be sent */
  async run<J extends Job>(job: J, limits: Limits): Promise<Outcome<AnswerTo<J>>> {
    return isSent(job) ? ((await this.#send(job, limits)) as Outcome<AnswerTo<J>>) : this.#local.run(job, limits);
  }

  async #send(job: SentJob, limits: Limits): Promise<Outcome<unknown>> {
    const { timeout, signal } = limits;
    signal?.throwIfAborted();
    // Every running or waiting job of a run listens to the same signal.
    if (signal !== undefined) setMaxListeners(0, signal);
    const module = moduleDigest(job.code, this.#folder);
    const task = taskOf(job, { ...this.#version, module, timeout, memory: this.#memory });
    return this.#book.ask(taskKey(task), task, limits, () => this.#local.run(job, { timeout, signal }));
  }

  /** What happens in the queue now. */
  get activity(): QueueActivity {
    return this.#book.activity;
  }

  async close(): Promise<void> {
    await Promise.all([this.#book.close(), this.#local.close()]);
  }
}
