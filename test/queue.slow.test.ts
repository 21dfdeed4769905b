import { cp } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resultsJson } from '../src/results/resultsJson.ts';
import type { Executor } from '../src/run/Executor.ts';
import { InThreadExecutor } from '../src/run/InThreadExecutor.ts';
import { ProcessExecutor } from '../src/run/process/ProcessExecutor.ts';
import { QueueExecutor } from '../src/run/queue/QueueExecutor.ts';
import { QueueWorker } from '../src/run/queue/QueueWorker.ts';
import { readAddress } from '../src/run/queue/ServerAddress.ts';
import { runPaper } from '../src/run/runPaper.ts';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { belowThree, type ClaimFolder, claimFolder } from './claimFolder.ts';
import { hasRedis, type Server, startRedis } from './servers.ts';

const original = path.join(PACKAGE_FOLDER, 'test/fixtures/golden');

let server: Server;
let elsewhere: ClaimFolder;
beforeAll(async () => {
  if (!hasRedis) return;
  server = await startRedis();
  elsewhere = await claimFolder();
  await cp(original, elsewhere.in('on/another/machine'), { recursive: true });
});
afterAll(async () => {
  await server?.stop();
  await elsewhere?.remove();
});

/** A worker in this process, with the claims of another folder. */
const worker = (workers: number, news: string[] = [], properties = elsewhere.in('on/another/machine')) =>
  QueueWorker.open(properties, {
    address: readAddress(server.url),
    workers,
    lostAfter: 2,
    openExecutor: (memory) => new ProcessExecutor(properties, { workers, memory }),
    onNews: (sentence) => news.push(sentence),
  });

const coordinator = (news: string[] = [], properties = original) =>
  QueueExecutor.open(properties, {
    address: readAddress(server.url),
    local: new InThreadExecutor(properties),
    onNews: (sentence) => news.push(sentence),
  });

async function resultsOf(executor: Executor, properties = original): Promise<string> {
  try {
    return resultsJson(await runPaper({ properties, effort: 'quick', executor }));
  } finally {
    await executor.close();
  }
}

describe.skipIf(!hasRedis)('a queue', () => {
  test('gives the bytes of a pool and of this thread, whatever the number of workers', async () => {
    const alone = await resultsOf(new InThreadExecutor(original));
    expect(await resultsOf(new ProcessExecutor(original, { workers: 2 }))).toBe(alone);
    for (const counts of [[1], [1, 2]]) {
      const news: string[] = [];
      const workers = await Promise.all(counts.map((count) => worker(count, news)));
      expect(await resultsOf(await coordinator(news))).toBe(alone);
      await Promise.all(workers.map((one) => one.leave(0)));
      expect(workers.map(({ done }) => done)).not.toContain(0);
      expect(news).toEqual([]);
    }
  });

  test('refuses a worker whose claim file is not the same, with a sentence on both sides, and waits for one that has it', async () => {
    const folder = await claimFolder({
      'here/one.claim.ts': belowThree(),
      'there/one.claim.ts': belowThree("note: 'x'"),
    });
    const properties = folder.in('here');
    const [there, here]: [string[], string[]] = [[], []];
    const wrong = await worker(1, there, folder.in('there'));
    const found = resultsOf(await coordinator(here, properties), properties);
    await until(() => here.length > 0);
    const right = await worker(1, there, properties);
    expect(await found).toBe(await resultsOf(new InThreadExecutor(properties), properties));
    await Promise.all([wrong.leave(0), right.leave(0), folder.remove()]);
    const why =
      /claim\.ts, or a file that this imports, is not the same \(digest [0-9a-f]{12}; [0-9a-f]{12} is asked for\); give both machines the same properties folder\.$/u;
    expect(there[0]).toMatch(/^Refused /u);
    expect(there[0]).toMatch(why);
    expect(here[0]).toMatch(/: worker [0-9a-f]{8} on [\w-]+ does not take it: its /u);
    expect(here[0]).toMatch(why);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo())
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
}
