import { execFile } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { type ClaimFolder, claimFolder } from './claimFolder.ts';

const says = (text: string, code = 0): string => `node -e "console.log('${text}'); process.exitCode = ${code}"`;
let folder: ClaimFolder;
beforeAll(async () => {
  const scripts = { good: says('all is well'), bad: says('types do not fit', 3) };
  folder = await claimFolder({ 'package.json': JSON.stringify({ scripts }) });
});
afterAll(() => folder.remove());

/** Runs scripts beside a command of Node. */
function beside(scripts: readonly string[], code: string): Promise<readonly [code: unknown, written: string]> {
  const file = path.join(PACKAGE_FOLDER, 'tools/beside.mjs');
  const args = [file, ...scripts, '--', process.execPath, '-e', code];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder.path }, (error, stdout, stderr) =>
      resolve([error?.code ?? 0, stdout + stderr]),
    );
  });
}

test('scripts beside a command pass if all of them pass, and then print nothing of their own', async () => {
  const [code, written] = await beside(['good'], `console.log('tests')`);
  expect([code, written]).toEqual([0, `tests\nPassed: good, ${process.execPath}.\n`]);
});

test('one that fails fails the whole, with its output at the end', async () => {
  const [code, written] = await beside(['good', 'bad'], `console.log('tests')`);
  expect(code).toBe(1);
  expect(written).toMatch(/^tests\n[^]*types do not fit/u);
  expect(written).toContain('Failed: npm run bad.\n');
  expect(written).not.toContain('all is well');
});

test('and so does the command', async () => {
  const [code, written] = await beside([], 'process.exitCode = 5');
  expect(code).toBe(1);
  expect(written).toContain(`Failed: ${process.execPath} -e process.exitCode = 5.\n`);
});
