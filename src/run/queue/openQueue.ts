import type { Queue, QueueEvents, Worker, WorkerOptions } from 'bullmq';
import { loadBullMq, PREFIX, QUEUE } from './bullmq.ts';
import type { ServerAddress } from './ServerAddress.ts';

/** Events that the server keeps for those that listen; older ones are found by asking for the tasks that are awaited. */
const EVENTS = 2000;

/** The parts of the queue library, each with its connections to one server. */
export interface QueueParts {
  readonly queue: () => Queue;
  readonly events: () => QueueEvents;
  readonly worker: (
    run: NonNullable<ConstructorParameters<typeof Worker>[1]>,
    options: Partial<WorkerOptions>,
  ) => Worker;
}

/** @throws UsageError if the library or the client of the server is not installed */
export async function openQueue(address: ServerAddress): Promise<QueueParts> {
  const library = await loadBullMq(address);
  const isPostgres = address.backend === 'postgres';
  const connection = isPostgres ? { ...address.connection, schema: PREFIX, migrate: true } : address.connection;
  const common = { connection, ...(isPostgres ? {} : { prefix: PREFIX }) } as const;
  const backend = (isPostgres ? library.createPostgresBackend : undefined) as undefined;
  return {
    queue: () => new library.Queue(QUEUE, { ...common, streams: { events: { maxLen: EVENTS } } }, backend),
    events: () => new library.QueueEvents(QUEUE, common, backend),
    worker: (run, options) => new library.Worker(QUEUE, run, { ...common, ...options }, backend),
  };
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
