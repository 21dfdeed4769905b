import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parseResults } from '../../src/results/parseResults.ts';
import type { Executor } from '../../src/run/Executor.ts';
import type { Job } from '../../src/run/Job.ts';
import { bundleModule } from '../../src/run/modules/bundleModule.ts';
import { FileSnapshot } from '../../src/run/modules/FileSnapshot.ts';
import { readAddress } from '../../src/run/queue/ServerAddress.ts';
import { taskKey, taskOf } from '../../src/run/queue/Task.ts';
import { TaskQueue } from '../../src/run/queue/TaskQueue.ts';
import { belowThree, type ClaimFolder, claimFolder, takesSeconds } from '../claimFolder.ts';
import {
  coordinator,
  expectedOf,
  network,
  resultsBy,
  until,
  workerHere,
  type WorkerProcess,
  workerProcess,
} from '../queueing.ts';
import { runCli } from '../runCli.ts';
import { hasRedis, type Server, startRedis } from '../servers.ts';

let folder: ClaimFolder;
let properties: string;
let expected: string;
let server: Server;
const processes: WorkerProcess[] = [];

const started = (more?: Readonly<Record<string, string>>): WorkerProcess => {
  const one = workerProcess(server.url, properties, more);
  processes.push(one);
  return one;
};

describe.skipIf(!hasRedis)('a queue survives', () => {
  beforeAll(async () => {
    folder = await claimFolder({
      'a-quick.claim.ts': belowThree(),
      'b-slow.claim.ts': takesSeconds(),
      'c-quick.claim.ts': belowThree("note: 'c',"),
    });
    properties = folder.path;
    expected = await expectedOf(properties);
    const module = await bundleModule({ properties, file: 'a-quick.claim.ts', snapshot: new FileSnapshot() });
    code = module.answer!.code;
  });
  afterAll(() => folder.remove());
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());
  afterEach(async () => {
    for (const { child, ended } of processes.splice(0)) {
      child.kill('SIGCONT');
      child.kill('SIGKILL');
      await ended;
    }
  });

  test('a worker that is killed in a job: another one does it', async () => {
    const worker = started();
    let second: Promise<Awaited<ReturnType<typeof workerHere>>> | undefined;
    const found = await resultsBy(await coordinator(server.url, properties), properties, (begun) => {
      if (second !== undefined || !begun.includes('b-slow')) return;
      worker.child.kill('SIGKILL');
      second = workerHere(server.url, properties);
    });
    expect(found).toBe(expected);
    const { done } = await second!;
    // What is wasted is what was in work.
    expect(done).toBeLessThanOrEqual(3);
    await (await second!).leave(0);
  });

  test('a worker that hangs, and comes back when another one has done its job', async () => {
    const worker = started();
    let second: ReturnType<typeof workerHere> | undefined;
    const found = await resultsBy(await coordinator(server.url, properties), properties, (begun) => {
      if (second !== undefined || !begun.includes('b-slow')) return;
      worker.child.kill('SIGSTOP');
      second = workerHere(server.url, properties);
    });
    expect(found).toBe(expected);
    worker.child.kill('SIGCONT');
    const again = await resultsBy(await coordinator(server.url, properties), properties);
    expect(again).toBe(expected);
    await (await second!).leave(0);
  });

  test.each([true, false])('a restart of the server, with its data: %s', async (keepData) => {
    const worker = await workerHere(server.url, properties);
    let restarted: Promise<void> | undefined;
    const found = await resultsBy(await coordinator(server.url, properties), properties, (begun) => {
      if (begun.includes('b-slow')) restarted ??= server.restart({ keepData });
    });
    expect(found).toBe(expected);
    await restarted;
    await worker.leave(0);
  });

  test('a run that is killed: it is resumed, and what was decided meanwhile is not decided again', async () => {
    const out = folder.in('..', `${path.basename(folder.path)}-report`);
    const args = ['report', '--engine', server.url, '--properties', properties, '--out', out, '--effort', 'quick'];
    const worker = await workerHere(server.url, properties);
    await runCli(args, {
      watch: (child, stdout) => {
        if (stdout.includes('a-quick')) child.kill('SIGKILL');
      },
    });
    const { stderr } = await runCli([...args, '--resume']);
    expect(stderr).toBe('');
    expect(parseResults(await readFile(path.join(out, 'results.json'), 'utf8'))).toEqual(parseResults(expected));
    expect(worker.done).toBeLessThanOrEqual(4);
    await worker.leave(0);
  });

  test('a claim that ends every worker which takes it: it is faulty after three, and the others are decided', async () => {
    const killer = { REFUTABLE_KILLER: 'b-slow' };
    let ended = 0;
    const over = new AbortController();
    const supervise = async (): Promise<void> => {
      while (!over.signal.aborted) {
        await started(killer).ended;
        ended++;
      }
    };
    const supervised = supervise();
    const found = parseResults(await resultsBy(await coordinator(server.url, properties), properties));
    over.abort();
    for (const { child } of processes) child.kill('SIGKILL');
    await supervised;
    const [first, second, third] = found.claims;
    expect(second).toMatchObject({ id: 'b-slow', verdict: 'faulty', evidence: { fault: { stopped: true } } });
    expect(second!.sentence).toMatch(/ended 3 workers, one after another: worker [0-9a-f]{8} on /u);
    expect([first, third]).toEqual([parseResults(expected).claims[0], parseResults(expected).claims[2]]);
    // A fourth one may have begun before it was said.
    expect(ended).toBeLessThanOrEqual(5);
  });

  test('clocks that are hours apart', async () => {
    started({ REFUTABLE_HOURS: '7' });
    started({ REFUTABLE_HOURS: '-5' });
    const killed = started({ REFUTABLE_HOURS: '9' });
    const found = await resultsBy(await coordinator(server.url, properties), properties, (begun) => {
      if (begun.includes('b-slow')) killed.child.kill('SIGKILL');
    });
    expect(found).toBe(expected);
  });

  test('a network that is cut between the worker and the queue, and then between the run and the queue', async () => {
    const [near, far] = [await network(server.url), await network(server.url)];
    const worker = await workerHere(far.url, properties);
    const cut = new Set<string>();
    const found = await resultsBy(await coordinator(near.url, properties), properties, (begun) => {
      for (const net of [far, near]) {
        if (!begun.includes('b-slow') || cut.has(net.url)) continue;
        cut.add(net.url);
        net.cut();
        setTimeout(net.mend, net === far ? 5000 : 1500);
      }
    });
    expect(found).toBe(expected);
    await worker.leave(0);
    near.close();
    far.close();
  });

  test('a server that answers only after some seconds when the run begins', async () => {
    const net = await network(server.url);
    const worker = await workerHere(server.url, properties);
    net.cut();
    setTimeout(net.mend, 4000);
    expect(await resultsBy(await coordinator(net.url, properties), properties)).toBe(expected);
    await worker.leave(0);
    net.close();
  });

  test('a server that stands still for longer than a worker may', async () => {
    const worker = await workerHere(server.url, properties);
    let isStopped = false;
    const found = await resultsBy(await coordinator(server.url, properties), properties, (begun) => {
      if (isStopped || !begun.includes('b-slow')) return;
      isStopped = true;
      process.kill(server.pid(), 'SIGSTOP');
      setTimeout(() => process.kill(server.pid(), 'SIGCONT'), 5000);
    });
    expect(found).toBe(expected);
    await worker.leave(0);
  });

  test('another version of the engine or of Node: the worker refuses, with a sentence on both sides', async () => {
    const news: string[] = [];
    const worker = await workerHere(server.url, properties, { news });
    const replies: unknown[] = [];
    const queue = await TaskQueue.open(readAddress(server.url), {
      onDone: (_key, value) => replies.push(value),
      onProgress: () => undefined,
      onKnown: () => undefined,
      onStalled: () => undefined,
      onRestored: () => undefined,
      onNews: () => undefined,
    });
    const job = {
      do: 'check',
      file: 'a-quick.claim.ts',
      id: 'a-quick',
      code: '',
      seed: 's',
      effort: 'quick',
      remembered: [],
    } as const;
    const task = taskOf(job, { module: 'm', engine: '0123456789abcdef', node: 20, timeout: 9, memory: 512 });
    await queue.add(taskKey(task), task);
    await until(() => replies.length > 0);
    const why = expect.stringMatching(
      /^it runs another version of refutable \(engine [0-9a-f]{16}; 0123456789abcdef is asked for\)$/u,
    ) as string;
    expect(replies).toEqual([{ says: 'refused', by: worker.name, reason: 'version', why }]);
    expect(news).toEqual([`Refused a-quick: ${(replies as { why: string }[])[0]!.why}.`]);
    await queue.remove(taskKey(task));
    await queue.close();
    await worker.leave(0);
  });

  test('ten thousand tasks at once', async () => {
    const most = 10_000;
    const workers = await Promise.all(
      [1, 2].map(() => workerHere(server.url, properties, { workers: 20, openExecutor: () => echo })),
    );
    const executor = await coordinator(server.url, properties);
    const jobs = Array.from({ length: most }, (_, at) => again(at));
    const answers = await Promise.all(jobs.map((job) => executor.run(job, { timeout: 9 })));
    expect(answers.map(({ answer }) => answer)).toEqual(jobs.map(({ seed }) => seed));
    expect(workers.reduce((sum, { done }) => sum + done, 0)).toBeGreaterThanOrEqual(most);
    await executor.close();
    await Promise.all(workers.map((worker) => worker.leave(0)));
  });

  test('a worker that gives other answers: it is found, reported, and shut out', async () => {
    const news: string[] = [];
    const [honest, wrong] = await Promise.all([
      workerHere(server.url, properties, { openExecutor: () => echo }),
      workerHere(server.url, properties, {
        openExecutor: () => ({ ...echo, run: async () => ({ answer: 'wrong' }) as never }),
      }),
    ]);
    const executor = await coordinator(server.url, properties, { news, oneIn: 1, local: echo });
    const jobs = Array.from({ length: 40 }, (_, at) => again(at));
    const answers = await Promise.all(jobs.map((job) => executor.run(job, { timeout: 9 })));
    expect(answers.map(({ answer }) => answer)).toEqual(jobs.map(({ seed }) => seed));
    // All of them may have been offered before it was found; it hears of that with the next task that it takes.
    const out = new AbortController();
    void wrong.shutOut.then(() => out.abort());
    for (let at = jobs.length; !out.signal.aborted; at++) await executor.run(again(at), { timeout: 9 });
    expect(news[0]).toMatch(
      /^a-quick: worker [0-9a-f]{8} on [\w-]+ gave another answer than this machine, from the same code and the same draws, and is shut out/u,
    );
    expect(news[0]).toContain(wrong.name.slice(0, 8));
    expect(news).toHaveLength(1);
    await executor.close();
    await Promise.all([honest.leave(0), wrong.leave(0)]);
  });

  test('answers that are none, and answers that come twice', async () => {
    const news: string[] = [];
    let calls = 0;
    const forging: Executor = {
      ...echo,
      run: async () => (calls++ < 2 ? { answer: { points: [] } } : { answer: 'seed--1' }) as never,
    };
    const worker = await workerHere(server.url, properties, { openExecutor: () => forging });
    const executor = await coordinator(server.url, properties, { news });
    const { answer } = await executor.run(again(-1), { timeout: 9 });
    expect(answer).toBe('seed--1');
    expect(news).toEqual([
      `a-quick: the answer of worker ${worker.name.slice(0, 8)} on ${worker.name.split('.').at(-1)} is not valid (answer: text, not {"points":[]}); it is asked for again.`,
    ]);
    await executor.close();
    await worker.leave(0);
  });

  test('the loss of the server while a worker leaves: it ends all the same', async () => {
    const own = await startRedis();
    const worker = workerProcess(own.url, properties);
    processes.push(worker);
    await until(() => worker.said().includes('takes claims of'));
    await own.kill();
    await until(() => worker.said().includes('cannot be reached'));
    worker.child.kill('SIGTERM');
    expect(await worker.ended).toBe(0);
    expect(worker.said().match(/cannot be reached/gu)).toHaveLength(1);
    await own.stop();
  });
});

/** A job whose answer by {@link echo} is its seed. */
const again = (at: number): Extract<Job, { readonly do: 'evaluate again' }> => ({
  do: 'evaluate again',
  file: 'a-quick.claim.ts',
  id: 'a-quick',
  code,
  seed: `seed-${at}`,
  effort: 'quick',
  settings: [],
});

/** The module of the first claim. */
let code = '';

/** Answers each job with its seed. */
const echo: Executor = {
  workers: 1,
  run: async (job) => ({ answer: (job as { readonly seed?: string }).seed }) as never,
  close: () => Promise.resolve(),
};
