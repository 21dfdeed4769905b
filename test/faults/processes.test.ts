import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Results } from '../../src/results/Results.ts';
import { PACKAGE_FOLDER } from '../../src/store/folders.ts';
import { type ClaimFolder, claimFolder } from '../claimFolder.ts';

/** A claim that prints the number of the process in which it runs, and then waits until a file is there. */
const waiting = (folder: string): string => `
import { claim, integers } from 'refutable';
import { existsSync, writeSync } from 'node:fs';
export default claim({
  title: 'n is positive', place: 'Here', statement: 'n>0', expect: 'upheld', forAll: { n: integers(1, 9) },
  holds: ({ n }) => {
    const isThere = () => existsSync(${JSON.stringify(`${folder}/go`)});
    if (!isThere()) {
      writeSync(2, 'process ' + process.pid + '\\n');
      while (!isThere());
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

/** Starts a run of the claim in a group of processes of its own, and waits until the claim runs. */
async function started() {
  const args = ['check', '*', '--json', '--effort', 'quick', '--properties', folder.in('claims')];
  const run = spawn(process.execPath, [path.join(PACKAGE_FOLDER, 'bin/refutable.cjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output: string[] = [];
  run.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text));
  const claims = await new Promise<number>((resolve) => {
    let printed = '';
    run.stderr.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [, number] = /process (\d+)\n/u.exec(printed) ?? [];
      if (number !== undefined) resolve(Number(number));
    });
  });
  const ended = once(run, 'close').then(([code]) => ({ code: code as number | null, stdout: output.join('') }));
  return { run, ended, claims };
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

  test('goes on after a signal that interrupts or stops', async () => {
    const { ended, claims } = await started();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGSTOP'] as const) process.kill(claims, signal);
    await writeFile(folder.in('go'), '');
    expect((await ended).code).toBe(0);
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
