import type { Job as QueuedJob } from 'bullmq';
import type { BlockCount } from './blocks/ClaimBlocks.ts';
import { DRAWS } from './bullmq.ts';
import { firstContact } from './contact/firstContact.ts';
import { closeParts, openQueue, workersOf } from './openQueue.ts';
import { readNews } from './Reply.ts';
import { unreachable } from './contact/unreachable.ts';
import type { ServerAddress } from './ServerAddress.ts';
import type { NamedWorker } from './workerName.ts';

/** What is in a queue now; plain data. */
export interface QueueStatus {
  readonly waiting: number;
  readonly inWork: readonly TaskInWork[];
  readonly workers: readonly NamedWorker[];
  /** Tasks of making blocks of draws for claims in work. */
  readonly blocks: { readonly waiting: number; readonly inWork: number };
}

/** A task that a worker has. */
export interface TaskInWork {
  /** What is done, and to which claim. */
  readonly task: string;
  /** The worker's name; missing until it has said so. */
  readonly by?: string;
  readonly draws: number;
  /** Blocks of draws that other workers have made for it. */
  readonly blocks: BlockCount;
}

/** Looks into a queue, without a part in it. @throws UsageError if the server cannot be reached */
export async function queueStatus(address: ServerAddress): Promise<QueueStatus> {
  const parts = await openQueue(address);
  await firstContact(address).catch((error: unknown) => {
    throw unreachable(address, error);
  });
  const queue = parts.queue();
  const draws = (await openQueue(address, DRAWS)).queue();
  try {
    const failed = new Promise<never>((_resolve, reject) => {
      for (const one of [queue, draws]) one.once('error', (error) => reject(unreachable(address, error)));
    });
    const [{ waiting = 0 }, active, workers, counted] = await Promise.race([
      Promise.all([
        queue.getJobCounts('waiting'),
        queue.getJobs('active'),
        workersOf(queue),
        draws.getJobCounts('waiting', 'active'),
      ]),
      failed,
    ]);
    const { waiting: blocksWaiting = 0, active: blocksInWork = 0 } = counted;
    return {
      waiting,
      inWork: active.map(inWork),
      workers,
      blocks: { waiting: blocksWaiting, inWork: blocksInWork },
    };
  } finally {
    await closeParts([queue, draws]);
  }
}

function inWork({ name, progress }: QueuedJob): TaskInWork {
  const news = readNews(progress);
  return {
    task: name,
    draws: news?.draws ?? 0,
    blocks: news?.blocks ?? { made: 0, used: 0 },
    ...(news === undefined ? {} : { by: news.by }),
  };
}
