import { chmod, readdir, readFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { claimFolder, type ClaimFolder } from './claimFolder.ts';
import { runHere } from './runHere.ts';

let scratch: ClaimFolder;
beforeAll(async () => {
  scratch = await claimFolder();
});
afterAll(() => scratch.remove());

test('a new paper is checked and reported by the commands that are printed', async () => {
  const { code, stdout } = await runHere(['new', 'first', '--paper', scratch.in('my-paper'), '--kind', 'holds']);
  expect(code).toBe(0);
  const commands = [...stdout.matchAll(/^ {2}npm .*run (.*)$/gmu)].map(([, words]) =>
    words!.replace(' -- ', ' ').split(' '),
  );
  expect(commands.map(([command]) => command)).toEqual(['check', 'check', 'report']);
  const checked = await runHere([...commands[0]!, '--effort', 'quick', '--workers', '1']);
  expect([checked.code, checked.stdout]).toEqual([0, expect.stringMatching(/^my paper: 1 claim/u)]);
  const reported = await runHere([...commands[2]!, '--effort', 'quick', '--workers', '1']);
  expect([reported.code, reported.stderr]).toEqual([0, '']);
  expect((await readdir(scratch.in('my-paper'))).toSorted()).toEqual([
    'README.md',
    'claims',
    'package.json',
    'paper.ts',
    'reports',
  ]);
});

test('its npm scripts run where the package is installed', async () => {
  await runHere(['new', '--paper', scratch.in('scripts'), '--js']);
  // As npm would install it.
  const program = path.join(PACKAGE_FOLDER, 'bin/refutable.cjs');
  await scratch.write({ 'scripts/node_modules/.bin/refutable': `#!/bin/sh\nexec node '${program}' "$@"\n` });
  await chmod(scratch.in('scripts/node_modules/.bin/refutable'), 0o755);
  expect(await readdir(scratch.in('scripts/claims'))).toEqual(['my-conjecture.claim.js']);
  const words = ['run', '--silent', 'check', '--', 'my-conjecture', '--effort', 'quick'];
  const { stdout } = await promisify(execFile)('npm', words, { cwd: scratch.in('scripts') });
  expect(stdout).toMatch(/^scripts: 1 claim, seed scripts-1/u);
});

test('a new paper leaves every file as it is, and none is begun where there is one', async () => {
  await scratch.write({ 'old/README.md': 'mine', 'old/package.json': '{}' });
  await runHere(['new', 'one', '--paper', scratch.in('old/part')]);
  expect(await readdir(scratch.in('old/part'))).not.toContain('package.json');
  await runHere(['new', 'two', '--paper', scratch.in('old')]);
  expect(await readFile(scratch.in('old/README.md'), 'utf8')).toBe('mine');
  expect(await readFile(scratch.in('old/package.json'), 'utf8')).toBe('{}');
  const paper = await readFile(scratch.in('old/paper.ts'), 'utf8');
  const { code, stderr } = await runHere(['new', 'three', '--paper', scratch.in('old')]);
  expect([code, stderr]).toEqual([
    2,
    expect.stringMatching(/there is already a paper, .*new -- my-conjecture --prop/u),
  ]);
  expect(await readFile(scratch.in('old/paper.ts'), 'utf8')).toBe(paper);
});
