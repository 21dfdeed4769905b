import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ProcessExecutor } from '../src/run/process/ProcessExecutor.ts';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { belowThree, type ClaimFolder, claimFolder, takesSeconds } from './claimFolder.ts';
import {
  coordinator,
  expectedOf,
  resultsBy,
  until,
  workerHere,
  type WorkerProcess,
  workerProcess,
} from './queueing.ts';
import { runCli } from './runCli.ts';
import { freePort, hasPostgres, hasRedis, type Server, startPostgres, startRedis } from './servers.ts';

const original = path.join(PACKAGE_FOLDER, 'test/fixtures/golden');

let server: Server;
let elsewhere: ClaimFolder;
beforeAll(async () => {
  elsewhere = await claimFolder();
  if (!hasRedis) return;
  server = await startRedis();
  await cp(original, copy(), { recursive: true });
});
afterAll(async () => {
  await server?.stop();
  await elsewhere.remove();
});

const copy = (): string => elsewhere.in('on/another/machine');

describe.skipIf(!hasRedis)('a queue', () => {
  test('gives the bytes of a pool and of this thread, whatever the number of workers', async () => {
    const alone = await expectedOf(original);
    expect(await resultsBy(new ProcessExecutor(original, { workers: 2 }), original)).toBe(alone);
    for (const counts of [[1], [1, 2]]) {
      const news: string[] = [];
      const workers = await Promise.all(
        counts.map((count) => workerHere(server.url, copy(), { workers: count, news })),
      );
      expect(await resultsBy(await coordinator(server.url, original, { news }), original)).toBe(alone);
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
    const wrong = await workerHere(server.url, folder.in('there'), { news: there });
    const found = resultsBy(await coordinator(server.url, properties, { news: here }), properties);
    await until(() => here.length > 0);
    const right = await workerHere(server.url, properties);
    expect(await found).toBe(await expectedOf(properties));
    await Promise.all([wrong.leave(0), right.leave(0), folder.remove()]);
    const why =
      /claim\.ts, or a file that this imports, is not the same \(digest [0-9a-f]{12}; [0-9a-f]{12} is asked for\); give both machines the same properties folder\.$/u;
    expect(there[0]).toMatch(/^Refused /u);
    expect(there[0]).toMatch(why);
    expect(here[0]).toMatch(/: worker [0-9a-f]{8} on [\w-]+ does not take it: its /u);
    expect(here[0]).toMatch(why);
  });
});

test.each(['redis://127.0.0.1', 'postgres://tester@127.0.0.1'])(
  'a run whose queue is not there ends, and says what to do: %s',
  async (at) => {
    const url = `${at}:${await freePort()}`;
    const { code, stdout, stderr } = await runCli([
      'report',
      '--engine',
      url,
      '--properties',
      original,
      '--out',
      elsewhere.in('none'),
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^error: the queue at .* cannot be reached: .*ECONNREFUSED.*; start the server there, or correct the address\n$/u,
    );
  },
);

describe.skipIf(!hasPostgres)('a queue in PostgreSQL', () => {
  let database: Awaited<ReturnType<typeof startPostgres>>;
  beforeAll(async () => {
    database = await startPostgres();
  });
  afterAll(() => database.stop());

  afterEach(() => {
    for (const { child } of processes.splice(0)) child.kill('SIGKILL');
  });
  const processes: WorkerProcess[] = [];
  let folder: ClaimFolder;
  beforeAll(async () => {
    folder = await claimFolder({ 'a.claim.ts': belowThree(), 'b.claim.ts': takesSeconds() });
  });
  afterAll(() => folder.remove());

  test('gives the bytes of this thread, also when a worker is killed in a job', async () => {
    const first = workerProcess(database.url, folder.path);
    processes.push(first);
    let second: ReturnType<typeof workerHere> | undefined;
    const executor = await coordinator(database.url, folder.path);
    const found = await resultsBy(executor, folder.path, (begun) => {
      if (second !== undefined || !begun.includes('b')) return;
      first.child.kill('SIGKILL');
      second = workerHere(database.url, folder.path);
    });
    expect(found).toBe(await expectedOf(folder.path));
    await (await second!).leave(0);
  });

  test('gives the same bytes when the server is killed and comes back', async () => {
    const worker = await workerHere(database.url, folder.path);
    let restarted: Promise<void> | undefined;
    const found = await resultsBy(await coordinator(database.url, folder.path), folder.path, (begun) => {
      if (begun.includes('b')) restarted ??= database.kill().then(() => database.start());
    });
    expect(found).toBe(await expectedOf(folder.path));
    await restarted;
    await worker.leave(0);
  });

  test('has what was decided meanwhile when a run that was killed is resumed', async () => {
    const out = folder.in('out');
    const args = ['report', '--engine', database.url, '--properties', folder.path, '--out', out, '--effort', 'quick'];
    const worker = await workerHere(database.url, folder.path);
    await runCli(args, {
      watch: (child, stdout) => {
        if (/refuted +a /u.test(stdout)) child.kill('SIGKILL');
      },
    });
    const { stderr } = await runCli([...args, '--resume']);
    expect(stderr).toBe('');
    expect(await readFile(path.join(out, 'results.json'), 'utf8')).toBe(await expectedOf(folder.path));
    expect(worker.done).toBeLessThanOrEqual(3);
    await worker.leave(0);
  });
});
