import { execFile } from 'node:child_process';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CheckJob } from '../../Job.ts';
import { bundleModule } from '../../modules/bundleModule.ts';
import { FileSnapshot } from '../../modules/FileSnapshot.ts';
import { ProcessExecutor } from '../ProcessExecutor.ts';

let folder: string;
let executor: ProcessExecutor;
/** What claims have printed. */
let printed: string;
beforeEach(async () => {
  printed = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'refutable-process-')));
  executor = new ProcessExecutor(folder, { workers: 2 });
});
afterEach(async () => {
  await executor.close();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

/** The check of a claim that holds. @param act what its code does first */
async function checkOf(id: string, act: string): Promise<CheckJob> {
  const file = `${id}.claim.js`;
  await writeFile(
    path.join(folder, file),
    `
import { claim, integers } from 'refutable';
import { existsSync, readFileSync, writeSync } from 'node:fs';
const folder = ${JSON.stringify(`${folder}/`)};
export default claim({
  title: 'n is positive', place: 'Here', statement: 'n>0', forAll: { n: integers(1, 9) },
  holds: ({ n }) => { ${act}; return n > 0; },
});
`,
  );
  const { answer } = await bundleModule({ properties: folder, file, snapshot: new FileSnapshot() });
  return { do: 'check', id, file, code: answer!.code, seed: 'S', effort: 'quick', remembered: [] };
}

/** Prints the process of a claim, and waits until a file is there, for which it looks fifty times a second. */
const WAITS = `
  if (!existsSync(folder + 'go')) {
    writeSync(2, 'process ' + process.pid + '\\n');
    const nothing = new Int32Array(new SharedArrayBuffer(4));
    while (!existsSync(folder + 'go')) Atomics.wait(nothing, 0, 0, 20);
  }`;

/** The process in which the claim that waits is run, once it is another one than before. */
async function processOf(before?: string): Promise<string> {
  for (;;) {
    const [, pid] = /process (\d+)\n$/u.exec(printed) ?? [];
    if (pid !== undefined && pid !== before) return pid;
    await wait(20);
  }
}

/** Waits until there is no process of a number. */
async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await wait(20);
  }
}

describe('a process in which claims run', () => {
  test.skipIf(process.platform === 'win32')(
    'is replaced if a thread cannot be ended, and what else was in work is run again',
    async () => {
      await promisify(execFile)('mkfifo', [path.join(folder, 'pipe')]);
      const waits = executor.run(await checkOf('waits', WAITS), { timeout: 250 });
      const first = await processOf();
      const stuck = await executor.run(await checkOf('stuck', `readFileSync(folder + 'pipe')`), { timeout: 1 });
      expect(stuck.fault?.message).toContain('holds did not finish at n = 1');
      await processOf(first);
      await gone(Number(first));
      await writeFile(path.join(folder, 'go'), '');
      expect((await waits).answer).toMatchObject({ id: 'waits', verdict: 'upheld' });
    },
  );

  test('stops a job when its signal fires, and takes the next one', async () => {
    const stop = new AbortController();
    const job = await checkOf('waits', WAITS);
    const stopped = executor.run(job, { timeout: 250, signal: stop.signal, onBegin: () => stop.abort() });
    await expect(stopped).rejects.toThrow('aborted');
    await expect(executor.run(job, { timeout: 250, signal: stop.signal })).rejects.toThrow('aborted');
    await writeFile(path.join(folder, 'go'), '');
    expect((await executor.run(job, { timeout: 250 })).answer).toMatchObject({ verdict: 'upheld' });
  });

  test('answers what is no plain data with a fault', async () => {
    const file = 'paper.js';
    await writeFile(path.join(folder, file), 'export default { shared: new SharedArrayBuffer(8) };');
    const { answer } = await bundleModule({ properties: folder, file, snapshot: new FileSnapshot() });
    const outcome = await executor.run({ do: 'read paper', file, code: answer!.code }, { timeout: 60 });
    expect(outcome.fault?.message).toMatch(/^it is no plain data: .*could not be cloned/u);
  });
});
