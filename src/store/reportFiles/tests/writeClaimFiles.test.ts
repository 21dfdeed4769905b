import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { claimFiles } from '../../../report/machine/claims/claimFiles.ts';
import { sampleResults } from '../../../report/tests/sampleResults.ts';
import { writeClaimFiles } from '../writeClaimFiles.ts';

test('the files of claims that are gone are removed, those of others stay, and what is the same is not written again', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'refutable-claims-'));
  try {
    await writeClaimFiles(folder, claimFiles(sampleResults));
    const one = path.join(folder, 'lemma-1.md');
    await writeFile(path.join(folder, 'notes.md'), await readFile(one, 'utf8'));
    await writeFile(path.join(folder, 'lemma-2.md'), 'Written by a person.\n');
    await writeFile(path.join(folder, 'count.txt'), 'kept\n');
    const some = { ...sampleResults, claims: sampleResults.claims.filter(({ id }) => id === 'lemma-1') };
    await writeClaimFiles(folder, claimFiles(some));
    const left = await readdir(folder);
    expect(left.toSorted()).toEqual(['count.txt', 'lemma-1.md', 'lemma-2.md', 'notes.md']);
    const { ino } = await stat(one);
    await writeClaimFiles(folder, claimFiles(some));
    expect((await stat(one)).ino).toBe(ino);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
