import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { type ClaimFolder, claimFolder } from './claimFolder.ts';

const says = (text: string, code = 0): string => `node -e "console.log('${text}'); process.exitCode = ${code}"`;
let folder: ClaimFolder;
beforeAll(async () => {
  const scripts = { good: says('all is well'), bad: says('types do not fit', 3) };
  folder = await claimFolder({ 'package.json': JSON.stringify({ scripts }) });
  await mkdir(folder.in('node_modules/.bin'), { recursive: true });
});
afterAll(() => folder.remove());

/** Runs scripts beside a command of Node. */
const beside = (scripts: readonly string[], code: string): ReturnType<typeof besideCommand> =>
  besideCommand(scripts, [process.execPath, '-e', code]);

/** Runs scripts beside a command. */
function besideCommand(
  scripts: readonly string[],
  command: readonly string[],
): Promise<readonly [code: unknown, written: string]> {
  const args = [path.join(PACKAGE_FOLDER, 'tools/beside.mjs'), ...scripts, '--', ...command];
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

test('the programs of node_modules are found, whoever started it', async () => {
  await writeFile(folder.in('node_modules/.bin/says-hello'), '#!/bin/sh\necho hello\n', { mode: 0o755 });
  await writeFile(folder.in('node_modules/.bin/says-hello.cmd'), '@echo hello\n');
  const [code, written] = await besideCommand([], ['says-hello']);
  expect([code, written.replaceAll('\r', '')]).toEqual([0, 'hello\nPassed: says-hello.\n']);
});

test('a command that cannot be started fails the whole, and it is said why', async () => {
  const [code, written] = await besideCommand(['good'], ['no-such-program', 'run']);
  expect(code).toBe(1);
  expect(written).toMatch(/no-such-program.*(?:cannot be started: there is no such program|is not recognized)/u);
  expect(written).toContain('Failed: no-such-program run.\n');
});
