import type { Job as QueuedJob } from 'bullmq';
import { closeParts, openQueue } from './openQueue.ts';
import { readNews } from './Reply.ts';
import { unreachable } from './unreachable.ts';
import type { ServerAddress } from './ServerAddress.ts';
import { type NamedWorker, readWorkerName } from './workerName.ts';

/** What is in a queue now; plain data. */
export interface QueueStatus {
  readonly waiting: number;
  readonly inWork: readonly TaskInWork[];
  readonly workers: readonly NamedWorker[];
}

/** A task that a worker has. */
export interface TaskInWork {
  /** What is done, and to which claim. */
  readonly task: string;
  /** The worker's name; missing until it has said so. */
  readonly by?: string;
  readonly draws: number;
}

/** Looks into a queue, without a part in it. @throws UsageError if the server cannot be reached */
export async function queueStatus(address: ServerAddress): Promise<QueueStatus> {
  const queue = (await openQueue(address)).queue();
  try {
    const failed = new Promise<never>((_resolve, reject) => {
      queue.once('error', (error) => reject(unreachable(address, error)));
    });
    const [{ waiting = 0 }, active, clients] = await Promise.race([
      Promise.all([queue.getJobCounts('waiting'), queue.getJobs('active'), queue.getWorkers()]),
      failed,
    ]);
    const workers = clients.flatMap(({ rawname }) => readWorkerName(rawname?.split(':w:').at(-1) ?? '') ?? []);
    return {
      waiting,
      inWork: active.map(inWork),
      workers: [...new Map(workers.map((worker) => [worker.id, worker])).values()],
    };
  } finally {
    await closeParts([queue]);
  }
}

function inWork({ name, progress }: QueuedJob): TaskInWork {
  const news = readNews(progress);
  return { task: name, draws: news?.draws ?? 0, ...(news === undefined ? {} : { by: news.by }) };
}
