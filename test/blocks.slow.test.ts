import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Executor, Limits } from '../src/run/Executor.ts';
import type { Answers, Job, Outcome } from '../src/run/Job.ts';
import { bundleModule } from '../src/run/modules/bundleModule.ts';
import { FileSnapshot } from '../src/run/modules/FileSnapshot.ts';
import type { BlockCount } from '../src/run/queue/blocks/ClaimBlocks.ts';
import type { QueueWorker } from '../src/run/queue/QueueWorker.ts';
import { queueStatus, type QueueStatus } from '../src/run/queue/queueStatus.ts';
import { readAddress } from '../src/run/queue/ServerAddress.ts';
import { ProcessExecutor } from '../src/run/process/ProcessExecutor.ts';
import { type ClaimFolder, claimFolder } from './claimFolder.ts';
import {
  coordinator,
  expectedOf,
  resultsBy,
  until,
  workerHere,
  type WorkerProcess,
  workerProcess,
} from './queueing.ts';
import { hasPostgres, hasRedis, type Server, startPostgres, startRedis } from './servers.ts';

const WAIT = 'Atomics.wait(never, 0, 0, 2);';

/** A claim whose draws take mean, but need no processor. @param more keys of the claim */
const slow = (more: string): string => `import { claim, integers } from 'refutable';
const never = new Int32Array(new SharedArrayBuffer(4));
export default claim({
  title: 'A coin shows heads often enough', place: 'Here', statement: 'p', forAll: { n: integers(1, 1) },
  draw: (rng) => { ${WAIT} return rng(); },
  ${more}
});
`;
const EVENT = 'event: (u, { n }) => u < 0.56 + n / 1000, probabilityAtLeast: () => 1 / 2,';
const MEAN = 'quantity: (u) => u * u, range: () => [0, 1], meanAtLeast: () => 0.3,';

/** A folder of a claim, and its results as this thread finds them. */
interface Known {
  readonly folder: ClaimFolder;
  readonly expected: string;
  /** Text of its module. */
  readonly code: string;
}

async function known(keys: string): Promise<Known> {
  const folder = await claimFolder({ 'slow.claim.ts': slow(keys) });
  const { answer } = await bundleModule({
    properties: folder.path,
    file: 'slow.claim.ts',
    snapshot: new FileSnapshot(),
  });
  return { folder, expected: await expectedOf(folder.path), code: answer!.code };
}

let server: Server;
let [event, mean] = [] as unknown as [Known, Known];
const processes: WorkerProcess[] = [];
const workers: QueueWorker[] = [];

const HELPED_AFTER = 0.1;

/**
 * What runs claims and makes draws for others at once, so that these come in time however busy the machine is; it has begun to.
 *
 * @param change what it makes of the draws
 */
async function quick(
  { folder, code }: Known,
  change: (values: Float64Array) => Float64Array = (values) => values,
): Promise<Executor> {
  const executor = new ProcessExecutor(folder.path, { workers: 1 });
  const make = async (job: BlockJob, limits: Limits): Promise<Outcome<Answers['make blocks']>> => {
    const { answer, fault } = await executor.run({ ...job, code: job.code.replace(WAIT, '') }, limits);
    if (answer === undefined) return { fault };
    return { answer: { ...answer, values: change(answer.values) } };
  };
  const blocks = { id: 'slow', setting: { n: 1 }, use: 'search', isEvent: true, first: 0, count: 1 } as const;
  const warm = await make(
    { do: 'make blocks', file: 'slow.claim.ts', id: 'slow', code, seed: 'warm', blocks },
    { timeout: 60 },
  );
  expect(warm.fault).toBeUndefined();
  return {
    workers: 1,
    run: (job, limits) => (job.do === 'make blocks' ? (make(job, limits) as never) : executor.run(job, limits)),
    close: () => executor.close(),
  };
}

type BlockJob = Extract<Job, { readonly do: 'make blocks' }>;

/** Starts workers, which leave at the end of the test. @param open opens what runs the claims of each */
async function start(
  of: Known,
  count: number,
  options: Parameters<typeof workerHere>[2] = {},
  open: () => Promise<Executor> = () => quick(of),
): Promise<void> {
  const started = Array.from({ length: count }, async () => {
    const executor = await open();
    return workerHere(server.url, of.folder.path, {
      helpedAfter: HELPED_AFTER,
      openExecutor: () => executor,
      ...options,
    });
  });
  workers.push(...(await Promise.all(started)));
}

/**
 * Checks that a run has the bytes of this thread.
 *
 * @param begun called when its claim begins
 * @returns what others did for it
 */
async function run(
  { folder, expected }: Known,
  begun: () => void = () => undefined,
  news: string[] = [],
): Promise<BlockCount> {
  const executor = await coordinator(server.url, folder.path, { news });
  let isBegun = false;
  const found = await resultsBy(executor, folder.path, (ids) => {
    if (isBegun || ids.length === 0) return;
    isBegun = true;
    begun();
  });
  expect(found).toBe(expected);
  return executor.activity.blocks;
}

const tasks = async (): Promise<QueueStatus['blocks']> => (await queueStatus(readAddress(server.url))).blocks;

/** Calls back with the tasks, again and again until it is told to end. */
function watchTasks(look: (count: QueueStatus['blocks']) => void): () => Promise<void> {
  const over = new AbortController();
  const watching = (async () => {
    while (!over.signal.aborted) look(await tasks());
  })();
  return async () => {
    over.abort();
    await watching;
  };
}

describe.skipIf(!hasRedis)('blocks of draws over a queue', () => {
  beforeAll(async () => {
    [event, mean] = await Promise.all([known(EVENT), known(MEAN)]);
    server = await startRedis();
  });
  afterAll(async () => {
    await server?.stop();
    await Promise.all([event, mean].map(({ folder }) => folder.remove()));
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((one) => one.leave(0)));
    for (const { child, ended } of processes.splice(0)) {
      child.kill('SIGKILL');
      await ended;
    }
  });

  test.each([
    [2, 'an event', () => event],
    [2, 'a mean', () => mean],
    [4, 'a mean', () => mean],
  ])('%d workers decide a claim on %s together, with the bytes of this thread', async (count, _what, of) => {
    const news: string[] = [];
    await start(of(), count, { news });
    const { made, used } = await run(of(), undefined, news);
    expect(news).toEqual([]);
    expect(used).toBeGreaterThan(0);
    // The rest is what a test that ended did not need, and what was in work then.
    expect(made - used).toBeLessThanOrEqual(used + 8 * count);
    expect(await tasks()).toEqual({ waiting: 0, inWork: 0 });
  });

  test('while nobody has time for them, two tasks at most wait, and none when the claim is decided', async () => {
    await start(mean, 1);
    let [most, isAsked] = [0, false];
    const stop = watchTasks(({ waiting, inWork }) => {
      most = Math.max(most, waiting + inWork);
      isAsked ||= waiting + inWork > 0;
    });
    const { used } = await run(mean);
    await stop();
    expect([isAsked, most <= 2]).toEqual([true, true]);
    expect(used).toBe(0);
    expect(await tasks()).toEqual({ waiting: 0, inWork: 0 });
  });

  test('a worker that is killed while it makes blocks: who asked makes them itself', async () => {
    await start(mean, 1);
    let isKilled = false;
    const stop = watchTasks(({ inWork }) => {
      if (isKilled || inWork === 0) return;
      isKilled = true;
      processes[0]!.child.kill('SIGKILL');
    });
    await run(mean, () => processes.push(workerProcess(server.url, mean.folder.path)));
    await stop();
    expect(isKilled).toBe(true);
  });

  test('the worker that asks is killed: another one decides the claim, and no block is left behind', async () => {
    const asking = workerProcess(server.url, mean.folder.path);
    processes.push(asking);
    let isKilled = false;
    const stop = watchTasks(({ waiting }) => {
      if (isKilled || waiting === 0) return;
      isKilled = true;
      asking.child.kill('SIGKILL');
      void start(mean, 1, { helpedAfter: 1e6 });
    });
    await run(mean);
    await stop();
    expect(isKilled).toBe(true);
    await until(async () => {
      const { waiting, inWork } = await tasks();
      return waiting + inWork === 0;
    });
  });

  test('a worker whose draws are other ones is found: the claim is decided again without it', async () => {
    const news: string[] = [];
    await start(mean, 1, { news });
    const { used } = await run(
      mean,
      () => void start(mean, 1, {}, () => quick(mean, (values) => values.map((value) => 1 - value))),
    );
    expect(used).toBeGreaterThan(0);
    const [id, host] = [workers[1]!.name.split('.')[0], workers[1]!.name.split('.').at(-1)];
    expect(news).toEqual([
      `slow: worker ${id} on ${host} made other draws than this machine, from the same code; the claim was decided again without help, and that worker is asked for no more.`,
    ]);
  });

  test('a worker whose claim file is not the same makes no draws for it, with a sentence on both sides', async () => {
    const other = await claimFolder({ 'slow.claim.ts': slow(`${MEAN} note: 'x',`) });
    const [here, there]: [string[], string[]] = [[], []];
    await start(mean, 1, { news: here });
    const { made } = await run(mean, () => {
      void workerHere(server.url, other.path, { news: there }).then((one) => workers.push(one));
    });
    expect(made).toBe(0);
    const why =
      /its slow\.claim\.ts, or a file that this imports, is not the same \(digest [0-9a-f]{12}; [0-9a-f]{12} is asked for\)/u;
    expect(here[0]).toMatch(/^slow: worker [0-9a-f]{8} on [\w-]+ makes no draws for it: its /u);
    expect(here[0]).toMatch(why);
    expect(there[0]).toMatch(/^Refused slow: /u);
    expect(there[0]).toMatch(why);
    await other.remove();
  });
});

describe.skipIf(!hasPostgres)('blocks of draws over a queue in PostgreSQL', () => {
  test('are made by others, and no byte of the results changes', async () => {
    const database = await startPostgres();
    const of = await known(MEAN);
    const properties = of.folder.path;
    const open = async () => {
      const executor = await quick(of);
      return workerHere(database.url, properties, { helpedAfter: HELPED_AFTER, openExecutor: () => executor });
    };
    const both = [await open(), await open()];
    const executor = await coordinator(database.url, properties);
    expect(await resultsBy(executor, properties)).toBe(of.expected);
    expect(executor.activity.blocks.used).toBeGreaterThan(0);
    await Promise.all(both.map((one) => one.leave(0)));
    await of.folder.remove();
    await database.stop();
  });
});
