import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Listing, type Rounds, Skipped } from './Benchmark.ts';
import { spread } from './spread.ts';

const NAME = 'queue';

/** Claims of a run, and how often each of them goes through its loop. */
const CLAIMS = 8;
const STEPS = 2e7;

/** A claim that takes some tenths of a second. */
const claimText = (steps: number): string => `import { claim, integers } from 'refutable';
export default claim({
  title: 'Remainders are not negative', place: 'Here', statement: 's\\\\ge0', forAll: { n: integers(1, 4) },
  holds: ({ n }) => { let s = n; for (let i = 0; i < ${steps}; i++) s = (s * 31 + i) % 1009; return s >= 0; },
  expect: 'upheld',
});
`;

/** A claim whose draws take long: most of their time nothing is computed, so that the cores of this machine do not limit it. */
const slowClaim = (isQuick: boolean): string => `import { claim, integers } from 'refutable';
const never = new Int32Array(new SharedArrayBuffer(4));
export default claim({
  title: 'Squares are large enough', place: 'Here', statement: 'E u^2', forAll: { n: integers(1, 1) },
  draw: (rng) => { Atomics.wait(never, 0, 0, 3); return rng(); },
  quantity: (u) => u * u, range: () => [0, 1], meanAtLeast: () => ${isQuick ? 0.2 : 0.31},
});
`;

type Row = readonly [name: string, measured: string, value: number, lowest: number, highest: number, unit: string];

/** What a queue costs, beside a pool of threads. */
export default {
  name: NAME,
  work: 'claims decided over a queue in Redis: time against a pool, time and memory of a task',
  table: {
    id: NAME,
    title: 'A queue',
    note:
      `${CLAIMS} claims of some tenths of a second are checked by 1, 2 and 4 worker processes and by a pool of as many threads, in turns; ` +
      'the ratios are those of times within a round, and the start of the run has part in both. The tasks that decide nothing are done by one worker process, 20 at once, and blocks of draws four at once. ' +
      'The draws of the long claim take 3 ms each in which nothing is computed, so that the cores of the machine are no limit; others help with it after three seconds. ' +
      'Server, workers and run are on one machine, and Redis notes each change on the disk once a second.',
    columns: [
      { name: 'benchmark', shows: 'text' },
      { name: 'measured', shows: 'text' },
      { name: 'median', shows: 'number' },
      { name: 'lowest', shows: 'number' },
      { name: 'highest', shows: 'number' },
      { name: 'unit', shows: 'text' },
    ],
  },
  measure,
} satisfies Listing;

async function* measure({ rounds, quick }: Rounds): AsyncGenerator<Row> {
  // What they import has no part in the list of benchmarks.
  const [{ hasRedis, startRedis }, { canCount }, { race }, { bytesPerTask, overhead }, { blockOverhead }, { helped }] =
    await Promise.all([
      import('../test/servers.ts'),
      import('./queue/processorTime.ts'),
      import('./queue/race.ts'),
      import('./queue/overhead.ts'),
      import('./queue/blocks.ts'),
      import('./queue/helped.ts'),
    ]);
  if (!hasRedis) throw new Skipped('redis-server is not installed');
  if (!canCount()) throw new Skipped('this system does not say in /proc how much processor time a process has taken');
  const root = await mkdtemp(path.join(tmpdir(), 'refutable-queue-'));
  const [folder, long] = [path.join(root, 'short'), path.join(root, 'long')];
  await Promise.all([mkdir(folder), mkdir(long)]);
  const server = await startRedis(['--appendfsync', 'everysec']);
  const row = (measured: string, figures: readonly number[], unit: string): Row => {
    const { median, lowest, highest } = spread(figures);
    const [a, b, c] = [median, lowest, highest].map((x) => Number(x.toPrecision(3)));
    return [NAME, measured, a!, b!, c!, unit];
  };
  try {
    const names = ['nothing', ...Array.from({ length: CLAIMS - 1 }, (_, i) => `claim-${i + 1}`)];
    const text = claimText(quick ? 1e5 : STEPS);
    await Promise.all(names.map((name) => writeFile(path.join(folder, `${name}.claim.ts`), text)));
    const found: Awaited<ReturnType<typeof overhead>>[] = [];
    for (let round = 0; round < rounds; round++) found.push(await overhead(server, folder, quick ? 200 : 2000));
    const of = (part: keyof (typeof found)[number]): readonly number[] => found.map((one) => one[part]);
    yield row('a task that decides nothing: processor time of the run', of('run'), 'ms');
    yield row('the same: processor time of the worker', of('worker'), 'ms');
    yield row('the same: processor time of the server', of('server'), 'ms');
    yield row('the same: time until the next one is done, all queued at once', of('together'), 'ms');
    yield row('the same: time to its answer, each after the one before it', of('alone'), 'ms');
    for (const count of quick ? [100, 1000] : [1000, 10_000])
      yield row(
        `memory in Redis of each of ${count} queued tasks`,
        [await bytesPerTask(server, folder, count)],
        'bytes',
      );
    for (const [blocks, isEvent] of [
      [1, true],
      [1024, true],
      [1024, false],
    ] as const) {
      const options = { blocks, isEvent, count: quick ? 20 : 500 };
      const costs: Awaited<ReturnType<typeof blockOverhead>>[] = [];
      for (let round = 0; round < rounds; round++) costs.push(await blockOverhead(server, folder, options));
      const what = `${blocks} block${blocks === 1 ? '' : 's'} of ${isEvent ? 'events' : 'numbers'}`;
      const part = (name: keyof (typeof costs)[number]): readonly number[] => costs.map((one) => one[name]);
      yield row(`a task of ${what} that draws nothing: processor time of who asks`, part('run'), 'ms');
      yield row('the same: processor time of the worker', part('worker'), 'ms');
      yield row('the same: processor time of the server', part('server'), 'ms');
    }
    await writeFile(path.join(long, 'slow.claim.ts'), slowClaim(quick));
    for (const count of quick ? [2] : [2, 4]) {
      const { time, processor, made, used } = await helped(server.url, long, count, rounds);
      yield row(`a long claim by ${count} workers: time, divided by that of one`, time, '×');
      yield row('the same: processor time', processor, '×');
      yield row('the same: blocks that others made', made, 'blocks');
      yield row('the same: blocks that others made and that had a part in the verdict', used, 'blocks');
    }
    for (const count of [1, 2, 4]) {
      const { time, processor } = await race(server.url, folder, count, rounds);
      const workers = `${count} worker process${count === 1 ? '' : 'es'}`;
      yield row(`time of a run by ${workers}, divided by that of a pool`, time, '×');
      yield row('the same: processor time', processor, '×');
    }
  } finally {
    await server.stop();
    await rm(root, { recursive: true, force: true });
  }
}
