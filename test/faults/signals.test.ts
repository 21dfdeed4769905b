import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../../src/store/folders.ts';
import { writeFileAtomically } from '../../src/store/writeFileAtomically.ts';

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'refutable-'));
});
afterAll(async () => {
  await rm(scratch, { recursive: true, force: true });
});

/** Starts a file beside this one, and waits until it has written something. */
async function started(file: string, ...args: readonly string[]): Promise<ChildProcess> {
  const script = path.join(PACKAGE_FOLDER, 'test/faults', file);
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: PACKAGE_FOLDER,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

describe('a process that is killed while it writes', () => {
  test('leaves the file whole, and a draft that the next one clears away', async () => {
    const file = path.join(scratch, 'results.json');
    const drafts = async (): Promise<number> => (await readdir(scratch)).length - 1;
    let left = 0;
    // At different moments of a write, and then until one was killed before it had named its draft: how long a write
    // takes is the machine's to say.
    for (let kills = 0; kills < 3 || (left === 0 && kills < 200); kills++) {
      const child = await started('writesForEver.ts', file);
      while ((await drafts()) === 0);
      if (kills % 3 > 0) await wait(5 * (kills % 3));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const text = await readFile(file, 'utf8');
      expect([text.length, text.slice(1, 3_000_000)]).toEqual([3_000_003, text.slice(0, 2_999_999)]);
      expect(text.endsWith('end')).toBe(true);
      left = await drafts();
    }
    // Its own: those of the processes before it were cleared away.
    expect(left).toBe(1);
    await writeFileAtomically(file, 'new');
    expect(await readdir(scratch)).toEqual(['results.json']);
    expect(await readFile(file, 'utf8')).toBe('new');
  });
});

describe.skipIf(process.platform === 'win32')('Ctrl-C', () => {
  test('once asks for an end, and twice it ends at once', async () => {
    const child = await started('waitsForEver.ts');
    child.kill('SIGINT');
    const [said] = (await once(child.stdout!, 'data')) as [Buffer];
    // Longer than the time in which a second signal is the same key press.
    await wait(600);
    expect([String(said), child.exitCode]).toEqual(['asked to end\n', null]);
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(130);
  });
});
