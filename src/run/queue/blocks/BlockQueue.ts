import { randomBytes } from 'node:crypto';
import type { Queue, QueueEvents } from 'bullmq';
import { DRAWS } from '../bullmq.ts';
import { closeParts, openQueue } from '../openQueue.ts';
import type { ServerAddress } from '../ServerAddress.ts';
import { type BlockReply, readBlockReply } from './BlockReply.ts';
import type { BlockTask } from './BlockTask.ts';

/** Seconds for which the server keeps blocks that nobody fetches. */
export const KEPT = 60;

/** The queue of blocks as it is seen by a worker that asks for them. Nothing in it is needed: what is lost is made by who asks. */
export class BlockQueue {
  readonly #queue: Queue;
  readonly #events: QueueEvents;
  readonly #awaited = new Map<string, () => void>();

  static async open(address: ServerAddress): Promise<BlockQueue> {
    const parts = await openQueue(address, DRAWS);
    return new BlockQueue(parts.queue(), parts.events());
  }

  private constructor(queue: Queue, events: QueueEvents) {
    this.#queue = queue;
    this.#events = events;
    // The connection to the queue of claims tells what people should know.
    queue.on('error', () => undefined);
    events.on('error', () => undefined);
    events.on('completed', ({ jobId }) => this.#awaited.get(jobId)?.());
  }

  /**
   * Has a task done.
   *
   * @param onWaste called if the signal fires while a maker has the task in work
   * @returns undefined if the signal fires first
   * @throws SyntaxError if what comes back is no reply; Error if the server cannot take the task
   */
  async ask(task: BlockTask, signal: AbortSignal, onWaste: () => void): Promise<BlockReply | undefined> {
    const key = `b${randomBytes(16).toString('hex')}`;
    let drop = (): void => undefined;
    const done = new Promise<boolean>((resolve) => {
      drop = () => resolve(false);
      signal.addEventListener('abort', drop, { once: true });
      this.#awaited.set(key, () => resolve(true));
    });
    try {
      await this.#events.waitUntilReady();
      if (signal.aborted) return undefined;
      const adding = this.#queue.add(task.id, task, {
        jobId: key,
        attempts: 1,
        removeOnComplete: { age: KEPT },
        removeOnFail: { age: KEPT },
      });
      await Promise.race([adding, done]);
      if (!(await done)) {
        void adding.then(() => this.#remove(key)).then((isGone) => (isGone ? undefined : onWaste()));
        return undefined;
      }
      const job = await this.#queue.getJob(key);
      void this.#remove(key);
      return readBlockReply(job?.data);
    } finally {
      this.#awaited.delete(key);
      signal.removeEventListener('abort', drop);
    }
  }

  /** Removes a task. @returns whether it is gone; one that a maker has in work is not */
  #remove(key: string): Promise<boolean> {
    return this.#queue.remove(key).then(
      (removed) => removed === 1,
      () => false,
    );
  }

  close(): Promise<void> {
    return closeParts([this.#events, this.#queue]);
  }
}
