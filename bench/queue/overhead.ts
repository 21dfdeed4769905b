import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import { bundleModule } from '../../src/run/modules/bundleModule.ts';
import { FileSnapshot } from '../../src/run/modules/FileSnapshot.ts';
import { QueueExecutor } from '../../src/run/queue/QueueExecutor.ts';
import { queueStatus } from '../../src/run/queue/queueStatus.ts';
import { readAddress } from '../../src/run/queue/ServerAddress.ts';
import type { Server } from '../../test/servers.ts';
import { echo, ECHOED, echoJob } from './echo.ts';
import { processorTime } from './processorTime.ts';

/** What tasks that decide nothing cost, in ms of each. */
export interface Overhead {
  /** Processor time of the process that asks for them, of the worker and of the server. */
  readonly run: number;
  readonly worker: number;
  readonly server: number;
  /** Time until the next one is done where all are queued at once. */
  readonly together: number;
  /** Time from asking to the answer where each waits for the one before it. */
  readonly alone: number;
}

const open = (server: Server, properties: string): Promise<QueueExecutor> =>
  QueueExecutor.open(properties, { address: readAddress(server.url), local: echo, onNews: () => undefined });

/** The text of the module of the claim that is not decided. */
export async function codeIn(properties: string): Promise<string> {
  const module = await bundleModule({ properties, file: `${ECHOED}.claim.ts`, snapshot: new FileSnapshot() });
  return module.answer!.code;
}

/** The worker that decides nothing. */
export const WORKER = fileURLToPath(new URL('echoWorker.ts', import.meta.url));

/** Has one worker process, which takes twenty tasks at once, do tasks that decide nothing. @param count how many */
export async function overhead(server: Server, properties: string, count: number): Promise<Overhead> {
  const code = await codeIn(properties);
  const executor = await open(server, properties);
  const worker = spawn(
    process.execPath,
    ['-C', 'refutable-source', '--import', 'tsx', WORKER, server.url, properties],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const ask = (name: string | number) => executor.run(echoJob(`seed ${name}`, code), { timeout: 9 });
  try {
    for (let i = 0; i < 50; i++) await ask(`before ${i}`);
    const alone = await each(count / 20, async (times) => {
      for (let i = 0; i < times; i++) await ask(`alone ${i}`);
    });
    const before = times(server, worker);
    const together = await each(count, (times) => Promise.all(Array.from({ length: times }, (_, i) => ask(i))));
    const after = times(server, worker);
    const [run, work, serve] = after.map((seconds, i) => (1000 * (seconds - before[i]!)) / count);
    return { run: run!, worker: work!, server: serve!, together, alone };
  } finally {
    worker.kill('SIGKILL');
    await executor.close();
  }
}

/** Processor seconds so far: of this process, of a worker and of the server. */
export function times(server: Server, worker: ChildProcess): readonly number[] {
  const { user, system } = process.cpuUsage();
  return [(user + system) / 1e6, processorTime(worker.pid!), processorTime(server.pid())];
}

/** Milliseconds that each of so many takes. */
async function each(count: number, work: (count: number) => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work(count);
  return (performance.now() - start) / count;
}

/** Bytes of the server's memory that each of so many queued tasks takes, while nobody works. */
export async function bytesPerTask(server: Server, properties: string, count: number): Promise<number> {
  const code = await codeIn(properties);
  const client = new Redis(server.url);
  await client.flushall();
  const executor = await open(server, properties);
  const used = async (): Promise<number> => Number(/used_memory:(\d+)/u.exec(await client.info('memory'))![1]);
  try {
    const before = await used();
    const asked = Array.from({ length: count }, (_, i) => executor.run(echoJob(`seed ${i}`, code), { timeout: 9 }));
    // No answer comes.
    void Promise.allSettled(asked);
    while ((await queueStatus(readAddress(server.url))).waiting < count) continue;
    return ((await used()) - before) / count;
  } finally {
    await executor.close();
    // No later worker is to find what is left of so many.
    await client.flushall();
    client.disconnect();
  }
}
