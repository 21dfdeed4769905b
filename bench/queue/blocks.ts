import { spawn } from 'node:child_process';
import { readAddress } from '../../src/run/queue/ServerAddress.ts';
import { BlockQueue } from '../../src/run/queue/blocks/BlockQueue.ts';
import { blocksIn } from '../../src/run/queue/blocks/BlockReply.ts';
import { blockTaskOf } from '../../src/run/queue/blocks/BlockTask.ts';
import { moduleDigest } from '../../src/run/queue/moduleDigest.ts';
import { queueStatus } from '../../src/run/queue/queueStatus.ts';
import { taskOf } from '../../src/run/queue/Task.ts';
import { ownVersion } from '../../src/run/queue/Version.ts';
import { realFolder } from '../../src/store/folders.ts';
import type { Server } from '../../test/servers.ts';
import { ECHOED } from './echo.ts';
import { codeIn, type Overhead, times, WORKER } from './overhead.ts';

/** Tasks that are asked for at once. */
const AT_ONCE = 4;

/**
 * What tasks of making blocks of draws cost in which nothing is drawn, in ms of each.
 *
 * @param blocks of each task
 * @param isEvent whether they hold a bit for each draw, or else a double
 * @param count how many tasks
 */
export async function blockOverhead(
  server: Server,
  properties: string,
  { blocks, isEvent, count }: { readonly blocks: number; readonly isEvent: boolean; readonly count: number },
): Promise<Pick<Overhead, 'run' | 'worker' | 'server'>> {
  const address = readAddress(server.url);
  const code = await codeIn(properties);
  const queue = await BlockQueue.open(address);
  const worker = spawn(
    process.execPath,
    ['-C', 'refutable-source', '--import', 'tsx', WORKER, server.url, properties],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  try {
    const owner = await nameOf(address);
    const claim = { do: 'check', file: `${ECHOED}.claim.ts`, id: ECHOED, code, seed: '', effort: 'quick' } as const;
    const module = moduleDigest(code, realFolder(properties));
    const parent = taskOf({ ...claim, remembered: [] }, { ...(await ownVersion()), module, timeout: 9, memory: 512 });
    const ask = async (first: number): Promise<void> => {
      const range = { id: ECHOED, setting: { n: 1 }, use: 'search', isEvent, first, count: blocks } as const;
      const task = blockTaskOf(parent, range, { seed: '', owner, not: [] });
      const reply = await queue.ask(task, new AbortController().signal, () => undefined);
      if (reply?.says !== 'made') throw new Error(`no blocks were made: ${reply?.why ?? 'nothing came back'}`);
      blocksIn(reply, range);
    };
    for (let i = 0; i < 50; i++) await ask(i);
    const before = times(server, worker);
    let next = 0;
    const lane = async (): Promise<void> => {
      while (next < count) await ask(next++);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    const after = times(server, worker);
    const [run, work, serve] = after.map((seconds, i) => (1000 * (seconds - before[i]!)) / count);
    return { run: run!, worker: work!, server: serve! };
  } finally {
    worker.kill('SIGKILL');
    await queue.close();
  }
}

/** The name of a worker that is connected, in whose name blocks are asked for. */
async function nameOf(address: ReturnType<typeof readAddress>): Promise<string> {
  for (;;) {
    const [worker] = (await queueStatus(address)).workers;
    if (worker !== undefined) return [worker.id, worker.engine, worker.node, worker.workers, worker.host].join('.');
  }
}
