import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Results } from '../../src/results/Results.ts';
import { PACKAGE_FOLDER } from '../../src/store/folders.ts';
import { type ClaimFolder, claimFolder } from '../claimFolder.ts';
import { type Ended, runCli } from '../runCli.ts';

/** A claim that holds. @param act what its code does besides, at n = 1 */
const that = (act: string): string => `
import { claim, integers } from 'refutable';
import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
export default claim({
  title: 'n is positive', place: 'Here', statement: 'n>0', forAll: { n: integers(1, 9) },
  holds: ({ n }) => { if (n === 1) { ${act} } return n > 0; },
});
`;

/** Code that runs a program that does not end, and waits for it. @param file to which the program writes its number */
const programTo = (file: string): string =>
  `execFileSync('sh', ['-c', 'echo $$ > "$0.new"; mv "$0.new" "$0"; exec sleep 10000', ${JSON.stringify(file)}]);`;

/** A claim that notes the process in which it runs, and then waits until a file is there. */
const waiting = (folder: string): string => `
import { claim, integers } from 'refutable';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
const folder = ${JSON.stringify(folder)};
export default claim({
  title: 'n is positive', place: 'Here', statement: 'n>0', expect: 'upheld', forAll: { n: integers(1, 9) },
  holds: ({ n }) => {
    if (!existsSync(folder + '/go')) {
      writeFileSync(folder + '/draft', String(process.pid));
      renameSync(folder + '/draft', folder + '/pid');
      while (!existsSync(folder + '/go'));
    }
    return n > 0;
  },
});
`;

let folder: ClaimFolder;
beforeEach(async () => {
  folder = await claimFolder();
  await folder.write({ 'claims/waits.claim.js': waiting(folder.path) });
});
afterEach(() => folder.remove());

/** The number in a file, once it is there. */
async function numberIn(file: string): Promise<number> {
  let number = NaN;
  while (Number.isNaN(number)) {
    await wait(20);
    number = Number(await readFile(file, 'utf8').catch(() => NaN));
  }
  return number;
}

/** Checks the claims of a folder. @param started called with the process of the run */
const check = (
  claims: string,
  started: (run: ChildProcess) => void = () => undefined,
  ...more: readonly string[]
): Promise<Ended> =>
  runCli(['check', '*', '--json', '--effort', 'quick', '--workers', '1', '--properties', folder.in(claims), ...more], {
    started,
  });

/** Starts a run of the claim in a group of processes of its own, and waits until the claim runs. */
async function started() {
  const args = ['check', '*', '--json', '--effort', 'quick', '--properties', folder.in('claims')];
  const run = spawn(process.execPath, [path.join(PACKAGE_FOLDER, 'bin/refutable.cjs'), ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  const output: string[] = [];
  run.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text));
  const pid = await numberIn(folder.in('pid'));
  const ended = once(run, 'close').then(([code]) => ({ code: code as number | null, stdout: output.join('') }));
  return { run, ended, claims: pid };
}

/** Waits until there is no process of a number. */
async function gone(pid: number): Promise<void> {
  const isThere = (): boolean => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  while (isThere()) await wait(20);
}

describe.skipIf(process.platform === 'win32')('the process in which claims run', () => {
  test('is another one, and may be killed without any effect on the results', async () => {
    const { run, ended, claims } = await started();
    expect(claims).not.toBe(run.pid);
    await writeFile(folder.in('go'), '');
    process.kill(claims, 'SIGKILL');
    const { code, stdout } = await ended;
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Results).claims).toMatchObject([{ id: 'waits', verdict: 'upheld' }]);
  });

  test('ends with a run that is killed', async () => {
    const { run, claims } = await started();
    run.kill('SIGKILL');
    await gone(claims);
  });

  test('leaves Ctrl-C to the run, and ends with it', async () => {
    const { run, ended, claims } = await started();
    process.kill(-run.pid!, 'SIGINT');
    expect((await ended).code).toBe(130);
    await gone(claims);
  });

  test.skipIf(process.platform !== 'linux')('stops and continues with the run', async () => {
    const { run, ended, claims } = await started();
    const stopped = async (pid: number): Promise<void> => {
      while (!/^State:\tT/mu.test(await readFile(`/proc/${pid}/status`, 'utf8'))) await wait(20);
    };
    run.kill('SIGTSTP');
    await Promise.all([stopped(run.pid!), stopped(claims)]);
    run.kill('SIGCONT');
    await writeFile(folder.in('go'), '');
    expect((await ended).code).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('what a claim starts', () => {
  test('ends with the run, be it waited for or left behind', async () => {
    const left = folder.in('left-behind');
    await folder.write({
      'programs/waits.claim.js': that(programTo(folder.in('waited-for'))),
      'programs/leaves.claim.js': that(
        `writeFileSync(${JSON.stringify(left)}, String(spawn('sleep', ['10000'], { stdio: 'inherit' }).pid));`,
      ),
    });
    const { code, stdout } = await check('programs', undefined, '--timeout', '2');
    expect(code).toBe(2);
    const [leaves, waits] = (JSON.parse(stdout) as Results).claims;
    expect(leaves!.sentence).toBe('Upheld at 9 settings, 1 ≤ n ≤ 9.');
    expect(waits!.sentence).toMatch(/^Faulty: holds did not finish at n = 1/u);
    for (const file of ['waited-for', 'left-behind']) await gone(await numberIn(folder.in(file)));
  });

  test('ends with a run that is killed', async () => {
    await folder.write({ 'programs/waits.claim.js': that(programTo(folder.in('program'))) });
    let run: ChildProcess | undefined;
    const ended = check('programs', (child) => (run = child));
    const program = await numberIn(folder.in('program'));
    run!.kill('SIGKILL');
    await gone(program);
    await ended;
  });

  test('may send signals to the process of the claims: they neither interrupt nor stop the run', async () => {
    const signalling = (...signals: string[]): string =>
      that(`const done = new Int32Array(new SharedArrayBuffer(4));
        new Worker(${JSON.stringify(`const { workerData: done } = require('node:worker_threads');
          for (const signal of ${JSON.stringify(signals)}) process.kill(process.pid, signal);
          Atomics.store(done, 0, 1); Atomics.notify(done, 0);`)}, { eval: true, workerData: done });
        while (Atomics.load(done, 0) === 0) Atomics.wait(done, 0, 0, 100);`);
    await folder.write({
      'signals/interrupts.claim.js': signalling('SIGINT', 'SIGTERM'),
      'signals/quits.claim.js': signalling('SIGQUIT'),
      'signals/stops.claim.js': signalling('SIGSTOP', 'SIGTSTP'),
    });
    const { code, stdout } = await check('signals');
    expect(code).toBe(2);
    expect((JSON.parse(stdout) as Results).claims.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['interrupts', 'upheld'],
      ['quits', 'faulty'],
      ['stops', 'upheld'],
    ]);
  });
});
