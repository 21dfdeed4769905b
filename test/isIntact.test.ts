import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isIntact, LISTING, listing } from '../bin/isIntact.mjs';
import { type ClaimFolder, claimFolder } from './claimFolder.ts';

const NAMES = ['main.mjs', 'checker-digest.txt', 'page/worker.mjs'];

let build: ClaimFolder;
beforeEach(async () => {
  build = await claimFolder(Object.fromEntries([...NAMES, 'main.mjs.map'].map((name) => [name, `text of ${name}`])));
  await build.write({ [LISTING]: listing(build.path) });
});
afterEach(() => build.remove());

test('a build is intact as it was made, whatever its source maps hold', async () => {
  expect(isIntact(build.path)).toBe(true);
  await build.drop('main.mjs.map');
  expect(isIntact(build.path)).toBe(true);
});

test.for([
  ['emptied', (file: string) => truncate(file, 0)],
  ['cut off', (file: string) => truncate(file, 5)],
  ['removed', (file: string) => rm(file)],
  [
    'changed in one bit',
    async (file: string) => {
      const bytes = await readFile(file);
      bytes[bytes.length >> 1]! ^= 1;
      await writeFile(file, bytes);
    },
  ],
] as const)('a build of which a file was %s is not intact', async ([, damage]) => {
  for (const name of [...NAMES, LISTING]) {
    const whole = await readFile(build.in(name));
    await damage(build.in(name));
    expect(isIntact(build.path), name).toBe(false);
    await writeFile(build.in(name), whole);
    expect(isIntact(build.path), name).toBe(true);
  }
});

test('nor is one with a file that was added, or none at all', async () => {
  await build.write({ 'added.mjs': '' });
  expect(isIntact(build.path)).toBe(false);
  expect(isIntact(build.in('none'))).toBe(false);
});
