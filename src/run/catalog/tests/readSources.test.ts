import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSources, unchangedSources } from '../readSources.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sources-'));
  await mkdir(path.join(folder, 'part'));
  await writeFile(path.join(folder, 'part', 'a.claim.ts'), 'a');
  await writeFile(path.join(folder, 'b.claim.ts'), 'b');
  await writeFile(path.join(folder, 'paper.ts'), 'no claim');
});
afterEach(() => rm(folder, { recursive: true }));

describe('the sources of claims', () => {
  test('are read by their names in the folder', async () => {
    expect([...(await readSources(folder))].toSorted(([a], [b]) => a.localeCompare(b))).toEqual([
      ['b.claim.ts', 'b'],
      ['part/a.claim.ts', 'a'],
    ]);
  });

  test('leave out a file that has changed since, or is missing', async () => {
    const before = await readSources(folder);
    await writeFile(path.join(folder, 'b.claim.ts'), 'other');
    expect([...(await unchangedSources(before, folder)).keys()]).toEqual(['part/a.claim.ts']);
    await rm(path.join(folder, 'part', 'a.claim.ts'));
    expect((await unchangedSources(before, folder)).size).toBe(0);
  });

  test('of a folder that is not there are none', async () => {
    expect((await readSources(path.join(folder, 'nowhere'))).size).toBe(0);
  });
});
