import type { Queue, QueueEvents, Worker, WorkerOptions } from 'bullmq';
import { loadBullMq, PREFIX, QUEUE } from './bullmq.ts';
import type { ServerAddress } from './ServerAddress.ts';
import { type NamedWorker, readWorkerName } from './workerName.ts';

/** Events that the server keeps for those that listen; older ones are found by asking for the tasks that are awaited. */
const EVENTS = 2000;

/** The parts of the queue library, each with its connections to one server. */
export interface QueueParts {
  readonly queue: () => Queue;
  readonly events: () => QueueEvents;
  readonly worker: (
    run: NonNullable<ConstructorParameters<typeof Worker>[1]> | null,
    options: Partial<WorkerOptions>,
  ) => Worker;
}

/**
 * @param name of the queue
 * @throws UsageError if the library or the client of the server is not installed
 */
export async function openQueue(address: ServerAddress, name: string = QUEUE): Promise<QueueParts> {
  const library = await loadBullMq(address);
  const isPostgres = address.backend === 'postgres';
  const connection = isPostgres ? { ...address.connection, schema: PREFIX, migrate: true } : address.connection;
  const common = { connection, ...(isPostgres ? {} : { prefix: PREFIX }) } as const;
  const backend = (isPostgres ? library.createPostgresBackend : undefined) as undefined;
  return {
    queue: () => new library.Queue(name, { ...common, streams: { events: { maxLen: EVENTS } } }, backend),
    events: () => new library.QueueEvents(name, common, backend),
    worker: (run, options) => new library.Worker(name, run, { ...common, ...options }, backend),
  };
}

/** The workers of a queue that are connected now. */
export async function workersOf(queue: Queue): Promise<readonly NamedWorker[]> {
  const clients = await queue.getWorkers();
  const names = clients.flatMap(({ rawname }) => readWorkerName(rawname?.split(':w:').at(-1) ?? '') ?? []);
  return [...new Map(names.map((worker) => [worker.id, worker])).values()];
}

/** Milliseconds after which a connection that does not close is left behind. */
const PATIENCE = 3000;

/** Closes parts of a queue; a server that does not answer keeps nobody waiting. @param patience in milliseconds */
export async function closeParts(
  parts: readonly { readonly close: () => Promise<void>; readonly disconnect: () => Promise<void> }[],
  patience = PATIENCE,
): Promise<void> {
  await Promise.all(
    parts.map(async (part) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(() => {
          void part.disconnect().catch(() => undefined);
          resolve();
        }, patience);
      });
      await Promise.race([part.close().catch(() => undefined), late]);
      clearTimeout(timer);
    }),
  );
}
