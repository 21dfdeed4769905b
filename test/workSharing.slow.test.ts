import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FoundAhead } from '../src/run/threads/sharing/decideAhead.ts';
import type { SampleBuffer } from '../src/run/threads/sharing/SampleBuffer.ts';
import { drawStreams } from '../src/check/decide/streams.ts';
import { bundleModule } from '../src/run/modules/bundleModule.ts';
import { FileSnapshot } from '../src/run/modules/FileSnapshot.ts';
import { ProcessExecutor } from '../src/run/process/ProcessExecutor.ts';
import { WorkerPool } from '../src/run/threads/WorkerPool.ts';
import { HelperThreads } from '../src/run/threads/sharing/HelperThreads.ts';
import { SampleOffers } from '../src/run/threads/sharing/SampleOffers.ts';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { runPaper } from '../src/run/runPaper.ts';
import { resultsJson } from '../src/results/resultsJson.ts';

/** A claim that draws nothing, and takes some milliseconds at each setting. */
const EXACT = `import { atLeast, claim, integers } from 'refutable';
export default claim({
  title: 'A sum is no less than its larger part',
  place: 'Section 1',
  statement: 'p',
  forAll: { n: integers(1, 500), m: integers(1, 500) },
  holds: ({ n, m }) => {
    let sum = 0;
    for (let i = 0; i < 100_000; i++) sum += Math.sin(i);
    return atLeast(n + m + 0 * sum, Math.max(n, m));
  },
  expect: 'upheld',
  twin: { claims: 'than both together', holds: ({ n, m }) => n + m > n + m },
});
`;
/** A claim that needs hundreds of blocks of draws at some settings, and does not draw at once. */
const SLOW = `import { claim, integers } from 'refutable';
const work = (rng) => {
  let sum = 0;
  for (let i = 0; i < 300; i++) sum += Math.sin(i);
  return rng() + 0 * sum;
};
export default claim({
  title: 'A coin shows heads often enough',
  place: 'Section 1',
  statement: 'p',
  forAll: { n: integers(1, 3) },
  draw: work,
  event: (u, { n }) => u < 0.54 + n / 1000,
  probabilityAtLeast: () => 1 / 2,
  expect: 'upheld',
  twin: { claims: 'three times in four', probabilityAtLeast: () => 3 / 4 },
});
`;
/** The same, but a draw beyond those that any setting needs never ends. */
const ENDLESS = SLOW.replace('return rng() + 0 * sum;', 'const u = rng(); while (u > 0.9999) sum++; return u;');

/**
 * The same, and each thread that imports it tells a server, which notes the thread in a folder, since claims may not write;
 * beyond the first blocks, draws are slow until another thread is there.
 */
const watched = (noted: string, port: number): string =>
  SLOW.replace(
    'return rng',
    `if (drawn++ > 1000 && drawn < 50_000 && readdirSync(folder).length < 2) Atomics.wait(never, 0, 0, 5);
  return rng`,
  ).replace(
    '\n',
    `
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { threadId } from 'node:worker_threads';
const folder = ${JSON.stringify(`${noted}/`)};
const never = new Int32Array(new SharedArrayBuffer(4));
let drawn = 0;
const socket = connect(${port}, '127.0.0.1');
socket.end(String(threadId));
await new Promise((resolve) => socket.on('close', resolve).resume());
`,
  );

/** A server that notes each thread that tells its number as a file of a folder. */
const notes = (noted: string): Server =>
  createServer((socket) => {
    socket.once('data', (id) => {
      writeFileSync(path.join(noted, id.toString()), '');
      socket.end();
    });
  });

const limits = { timeout: 60 };
const later = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 10);
  });
/** Offers blocks of draws as soon as a helper has joined; undefined if the helper has ended before. */
async function offered(
  offers: SampleOffers,
  helped: Promise<unknown>,
  ...offer: Parameters<SampleOffers['offer']>
): Promise<SampleBuffer | undefined> {
  const over = new AbortController();
  void helped.then(() => over.abort());
  while (!over.signal.aborted) {
    if (offers.count > 0) return offers.offer(...offer);
    await later();
  }
  return undefined;
}

const size = (blocks: number) => ({ blocks, compared: false });

let folder: string;
let server: Server;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'refutable-helpers-'));
  await cp(path.join(PACKAGE_FOLDER, 'test/fixtures/green'), folder, { recursive: true });
  await writeFile(path.join(folder, 'sums/slow.claim.ts'), SLOW);
  await writeFile(path.join(folder, 'sums/endless.claim.ts'), ENDLESS);
  await writeFile(path.join(folder, 'sums/exact.claim.ts'), EXACT);
  await mkdir(path.join(folder, 'drawn'));
  server = notes(path.join(folder, 'drawn')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await writeFile(path.join(folder, 'sums/watched.claim.ts'), watched(path.join(folder, 'drawn'), port));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** What a job says of a file of the folder. */
async function codeOf(file: string): Promise<{ file: string; code: string }> {
  const { answer } = await bundleModule({ properties: folder, file, snapshot: new FileSnapshot() });
  return { file, code: answer!.code };
}

describe('threads that have no claim left', () => {
  test.each(['slow', 'exact'])(
    'help with one that is being checked, and no byte of the results changes: %s',
    async (id) => {
      const run = async (workers: number): Promise<string> => {
        const executor = new WorkerPool(folder, { workers });
        const options = { properties: folder, effort: 'quick', only: [id], workers, executor, helpAfter: 0 } as const;
        return resultsJson(await runPaper(options).finally(() => executor.close()));
      };
      const alone = await run(1);
      expect(JSON.parse(alone)).toMatchObject({ claims: [{ id, verdict: 'upheld' }] });
      for (const workers of [2, 3]) expect(await run(workers)).toBe(alone);
    },
  );

  test('do so in the process in which claims run, too', async () => {
    const executor = new ProcessExecutor(folder, { workers: 2 });
    const options = { properties: folder, effort: 'quick', only: ['watched'], helpAfter: 0 } as const;
    const { claims } = await runPaper({ ...options, executor }).finally(() => executor.close());
    expect(claims).toMatchObject([{ verdict: 'upheld' }]);
    expect((await readdir(path.join(folder, 'drawn'))).length).toBeGreaterThan(1);
    const alone = await runPaper({ ...options, workers: 1 });
    expect(claims).toEqual(alone.claims);
  });

  test('make the draws requested', async () => {
    const pool = new WorkerPool(folder, { workers: 1 });
    try {
      const helpers = new HelperThreads();
      const offers = new SampleOffers(helpers.begin());
      const ended = pool.help(
        { do: 'help', ...(await codeOf('sums/slow.claim.ts')), id: 'slow', seed: 'S', effort: 'quick' },
        { ...limits, helpers },
      );
      const setting = { n: 2 };
      const buffer = (await offered(
        offers,
        ended,
        { id: 'slow', setting, use: 'fresh', isEvent: true, pace: 0 },
        7,
        size(3),
      ))!;
      // It takes all of them while this thread waits for the one that it makes last.
      const made = async (block: number): Promise<Float64Array> => {
        while (new Int32Array(buffer.memory.states)[2 + block - 7] === 0) await later();
        return buffer.take(block, () => false)!.values;
      };
      for (const block of [7, 9, 8]) {
        const rng = drawStreams('S', 'slow', setting, 'fresh')(block);
        expect([...(await made(block))]).toEqual(Array.from({ length: 64 }, () => Number(rng() < 0.542)));
      }
      helpers.end();
      expect(await ended).toBe('over');
    } finally {
      await pool.close();
    }
  });

  test('decide settings from the last of the smallest down', async () => {
    const pool = new WorkerPool(folder, { workers: 1 });
    try {
      const helpers = new HelperThreads();
      const offers = new SampleOffers(helpers.begin());
      const ended = pool.help(
        { do: 'help', ...(await codeOf('sums/exact.claim.ts')), id: 'exact', seed: 'S', effort: 'quick' },
        { ...limits, helpers },
      );
      const found: FoundAhead[] = [];
      while (found.length < 3) {
        await later();
        found.push(...offers.foundAhead());
      }
      // The 160 smallest settings have a sum of 19 at most, and 7 of these have that sum.
      expect(found.slice(0, 3).map(({ key }) => key)).toEqual(['n=7,m=12', 'n=6,m=13', 'n=5,m=14']);
      expect(found[0]!.result).toMatchObject({ status: 'upheld', measured: 19, claimed: 12 });
      helpers.end();
      expect(await ended).toBe('over');
    } finally {
      await pool.close();
    }
  });

  test('that die leave their blocks to the deciding thread', async () => {
    const pool = new WorkerPool(folder, { workers: 1 });
    try {
      const job = {
        do: 'help',
        ...(await codeOf('sums/endless.claim.ts')),
        id: 'endless',
        seed: 'S',
        effort: 'quick',
      } as const;
      // If the file is not imported or nothing is drawn in this many seconds, the test allows more.
      for (let timeout = 1; ; timeout *= 2) {
        const helpers = new HelperThreads();
        const offers = new SampleOffers(helpers.begin());
        const ended = pool.help(job, { timeout, helpers });
        // Among 200 000 draws there is one that never ends.
        const offer = { id: 'endless', setting: { n: 1 }, use: 'search', isEvent: true, pace: 0 } as const;
        const buffer = await offered(offers, ended, offer, 4, size(3125));
        expect(await ended).toBe('lost');
        const stuck = buffer === undefined ? -1 : [...new Int32Array(buffer.memory.states)].indexOf(-1);
        if (stuck < 0 && timeout < 60) continue;
        expect(stuck).toBeGreaterThan(0);
        expect(buffer!.take(stuck + 2, () => offers.isLost())).toBeUndefined();
        break;
      }
    } finally {
      await pool.close();
    }
  });
});
