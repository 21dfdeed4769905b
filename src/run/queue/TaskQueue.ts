import type { Job as QueuedJob, Queue, QueueEvents } from 'bullmq';
import { ConnectionNews } from './contact/ConnectionNews.ts';
import { firstContact } from './contact/firstContact.ts';
import { closeParts, openQueue, workersOf } from './openQueue.ts';
import type { ServerAddress } from './ServerAddress.ts';
import type { Task } from './Task.ts';
import { unreachable } from './contact/unreachable.ts';
import type { NamedWorker } from './workerName.ts';

/** What a queue calls; each with the key of a task. */
export interface TaskEvents {
  /** A worker has returned a value. */
  readonly onDone: (key: string, value: unknown) => void;
  /** A worker says how far it is. */
  readonly onProgress: (key: string, value: unknown) => void;
  /** A task that was added was there before. */
  readonly onKnown: (key: string) => void;
  /** The worker that had the task was not heard of for too long, and another one gets it. */
  readonly onStalled: (key: string) => void;
  /** The connection was lost and is restored: anything may have happened meanwhile. */
  readonly onRestored: () => void;
  /** Anything that people should know. */
  readonly onNews: (sentence: string) => void;
}

/** What the server says of a task. */
export type TaskState =
  | { readonly is: 'done'; readonly value: unknown }
  | { readonly is: 'failed' }
  | { readonly is: 'there' }
  | { readonly is: 'missing' };

/** Milliseconds in which a server must answer at the start. */
const START = 10_000;

/** The queue as it is seen by who awaits answers. It knows tasks and values, and nothing of their meaning. */
export class TaskQueue {
  readonly #queue: Queue;
  readonly #events: QueueEvents;
  readonly #news: ConnectionNews;
  /** Whether the server has answered. */
  #isOpen = false;

  /** @throws UsageError if the server cannot be reached, or the library is not installed */
  static async open(address: ServerAddress, events: TaskEvents): Promise<TaskQueue> {
    const parts = await openQueue(address);
    await firstContact(address).catch((error: unknown) => {
      throw unreachable(address, error);
    });
    const opened = new TaskQueue(parts.queue(), parts.events(), address, events);
    await opened.#mustAnswer(address);
    return opened;
  }

  private constructor(queue: Queue, events: QueueEvents, address: ServerAddress, calls: TaskEvents) {
    this.#queue = queue;
    this.#events = events;
    this.#news = new ConnectionNews(address, calls.onNews);
    const note = (error: Error): void => {
      if (this.#isOpen) this.#news.note(error);
    };
    queue.on('error', note);
    events.on('error', note);
    queue.getBackend().on('ready', () => {
      this.#news.restored();
      if (this.#isOpen) calls.onRestored();
    });
    events.on('completed', ({ jobId, returnvalue }) => calls.onDone(jobId, returnvalue));
    events.on('progress', ({ jobId, data }) => calls.onProgress(jobId, data));
    events.on('duplicated', ({ jobId }) => calls.onKnown(jobId));
    events.on('stalled', ({ jobId }) => calls.onStalled(jobId));
  }

  async #mustAnswer(address: ServerAddress): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const failed = new Promise<never>((_resolve, reject) => {
      const fail = (error: unknown): void => reject(unreachable(address, error));
      this.#queue.once('error', fail);
      timer = setTimeout(() => fail(new Error(`it does not answer within ${START / 1000} s`)), START);
    });
    try {
      await Promise.race([Promise.all([this.#queue.waitUntilReady(), this.#events.waitUntilReady()]), failed]);
      this.#isOpen = true;
    } catch (error) {
      void this.close();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Adds a task, unless one of that key is there. It waits for a server that is gone. */
  async add(key: string, task: Task): Promise<void> {
    await this.#queue.add(nameOf(task), task, {
      jobId: key,
      attempts: 1,
      removeOnComplete: false,
      removeOnFail: false,
    });
  }

  async state(key: string): Promise<TaskState> {
    const job = (await this.#queue.getJob(key)) as QueuedJob | undefined;
    if (job === undefined) return { is: 'missing' };
    if (job.finishedOn === undefined || job.finishedOn === null) return { is: 'there' };
    return job.returnvalue === null ? { is: 'failed' } : { is: 'done', value: job.returnvalue };
  }

  /** Removes a task. @returns whether it is gone; one that a worker has in work is not */
  async remove(key: string): Promise<boolean> {
    return this.#queue.remove(key).then(
      (removed) => removed === 1,
      () => false,
    );
  }

  /** The workers that are connected now. */
  workers(): Promise<readonly NamedWorker[]> {
    return workersOf(this.#queue);
  }

  /** Closes the connections, within some seconds also where the server does not answer. */
  close(): Promise<void> {
    return closeParts([this.#events, this.#queue]);
  }
}

/** What a task is called where people look into the queue. */
const nameOf = ({ do: kind, id, mutant }: Task): string =>
  mutant === undefined ? `${kind} ${id}` : `${kind} ${id}, ${mutant.rule} at ${mutant.where}`;
