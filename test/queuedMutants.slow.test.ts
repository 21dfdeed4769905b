import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { queueStatus } from '../src/run/queue/queueStatus.ts';
import { readAddress } from '../src/run/queue/ServerAddress.ts';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { type ClaimFolder, claimFolder } from './claimFolder.ts';
import { until, workerHere, type WorkerProcess, workerProcess } from './queueing.ts';
import type { Ended } from './runCli.ts';
import { runHere } from './runHere.ts';
import { hasRedis, type Server, startRedis } from './servers.ts';

/** A claim each mutant of which is in work for a moment. */
const slow = `
import { claim, integers } from 'refutable';
export default claim({
  title: 'n is at most 9', place: 'Here', statement: 'n\\le9', forAll: { n: integers(1, 9) },
  vacuousWhen: ({ n }) => {
    let sum = n;
    for (let i = 0; i < 3e6; i++) sum = (sum * 31 + i) % 1009;
    return sum < 0;
  },
  holds: ({ n }) => n <= 9, expect: 'upheld',
});
`;

let server: Server;
let scratch: ClaimFolder;
const processes: WorkerProcess[] = [];
beforeAll(async () => {
  if (!hasRedis) return;
  server = await startRedis();
  scratch = await claimFolder({ 'here/slow.claim.ts': slow });
  await cp(path.join(PACKAGE_FOLDER, 'test/fixtures/mutate'), scratch.in('here'), { recursive: true });
  await cp(scratch.in('here'), scratch.in('there'), { recursive: true });
});
afterAll(async () => {
  for (const { child } of processes) child.kill('SIGKILL');
  await server?.stop();
  await scratch?.remove();
});

const mutate = (out: string, ...more: readonly string[]): Promise<Ended> =>
  runHere(['mutate', '--properties', scratch.in('here'), '--out', scratch.in(out), ...more]);

const tables = (out: string): Promise<string> => readFile(scratch.in(out, 'mutants.json'), 'utf8');

const started = (): WorkerProcess => {
  const one = workerProcess(server.url, scratch.in('there'));
  processes.push(one);
  return one;
};

describe.skipIf(!hasRedis)('mutants by a queue', () => {
  test('have the tables of threads of this machine, also when a worker is killed in one and another cannot make them', async () => {
    expect((await mutate('threads', '--workers', '2')).code).toBe(0);
    const news: string[] = [];
    const unable = await workerHere(server.url, scratch.in('there'), { news });
    const first = started();
    const ended = mutate('queue', '--engine', server.url);
    const isIn = async (): Promise<boolean> => {
      const { inWork } = await queueStatus(readAddress(server.url));
      return inWork.some(
        ({ task, by }) => / at \d+:\d+$/u.test(task) && by !== undefined && !by.startsWith(unable.name),
      );
    };
    await until(isIn);
    first.child.kill('SIGKILL');
    started();
    const { code, stdout, stderr } = await ended;
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`, the workers of ${server.url}\n`);
    expect(stdout).toMatch(/: worker [0-9a-f]{8} on [\w-]+ does not take it: it makes no mutants; /u);
    expect(news).toContainEqual(expect.stringMatching(/^Refused [\w-]+: it makes no mutants; /u));
    expect(await tables('queue')).toBe(await tables('threads'));
    await unable.leave(0);
  });
});
