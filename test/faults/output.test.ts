import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../../src/store/folders.ts';
import { type Ended, runCli } from '../runCli.ts';

const COMMAND = `"${process.execPath}" "${path.join(PACKAGE_FOLDER, 'bin/refutable.cjs')}"`;
const GREEN = ['--properties', path.join(PACKAGE_FOLDER, 'test/fixtures/green'), '--effort', 'quick', '--workers', '1'];

/** Runs a line in a shell, in which `refutable` stands for the command. */
async function inShell(line: string, folder: string): Promise<Ended> {
  const script = line.replaceAll('refutable', COMMAND).replaceAll('GREEN', GREEN.map((word) => `"${word}"`).join(' '));
  const ended = promisify(execFile)('bash', ['-c', script], { cwd: folder });
  return ended.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Ended) => ({ code, stdout, stderr }),
  );
}

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'refutable-'));
  await writeFile(path.join(scratch, 'a-file'), 'kept');
});
afterAll(async () => {
  await rm(scratch, { recursive: true, force: true });
});

describe('a reports folder that cannot be written', () => {
  test.each([
    ['below a file', 'a-file/reports', 'a part of the path is a file'],
    ['that is a file', 'a-file', 'a file of that name exists'],
    ['below a device', '/dev/null/reports', 'a part of the path is a file'],
    // Node itself never comes back from making this one.
    ['where the system allows no folder', '/proc/reports/of-mine', 'no folder can be created there'],
    ['without a name', '', 'invalid --out'],
  ])('%s is reported before anything is checked', async (_what, out, sentence) => {
    const { code, stdout, stderr } = await runCli(['report', ...GREEN, '--out', out], { cwd: scratch });
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect([code, stdout]).toEqual([2, '']);
  });
});

// A shell, its limits and its devices are there on the systems where people will look at this.
describe.skipIf(process.platform === 'win32')('output that cannot be written', () => {
  test('because files may not grow is reported, and leaves no part of a file', async () => {
    const { code, stderr } = await inShell('ulimit -f 24; refutable report GREEN --out limited', scratch);
    expect(stderr).toMatch(
      /^error: cannot write to the folder limited: the file would be too large; raise the limit \(ulimit -f\), or name another folder\n$/u,
    );
    expect(code).toBe(2);
    const left = await readdir(path.join(scratch, 'limited'));
    expect(left).not.toContain('index.html');
    expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('because the disk is full is reported once, and by the exit code', async () => {
    const { code, stderr } = await inShell(
      'refutable list GREEN_FOLDER > /dev/full'.replace('GREEN_FOLDER', GREEN.slice(0, 2).join(' ')),
      scratch,
    );
    expect(stderr).toMatch(/^error: the output cannot be written: ENOSPC[^\n]*\n$/u);
    expect(code).toBe(2);
  });

  test('because its pipe is closed is no error, and the report is still written', async () => {
    const line = 'set -o pipefail; refutable report GREEN --json --out piped | head -1';
    const { code, stdout, stderr } = await inShell(line, scratch);
    expect([code, stdout]).toEqual([0, '{\n']);
    expect(stderr).not.toMatch(/EPIPE|Error:/u);
    expect(await readdir(path.join(scratch, 'piped'))).toEqual(expect.arrayContaining(['index.html', 'results.json']));
  });
});
