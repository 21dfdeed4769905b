import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { belowThree, type ClaimFolder, claimFolder } from './claimFolder.ts';
import { runCli } from './runCli.ts';

let scratch: ClaimFolder;
beforeAll(async () => {
  scratch = await claimFolder({
    'properties/a.claim.ts': belowThree(),
    'properties/b.claim.ts': belowThree("note: 'b',"),
    'properties/reads.claim.ts': belowThree('vacuousWhen: () => Number(process.env.NOTHING ?? 0) > 0,'),
  });
});
afterAll(() => scratch.remove());

const SAME = /Nothing that the report is made from has changed, .*\(--fresh writes them again\)\.\n/u;

/** Writes the report. @returns whether it said that nothing was to be written, and the names of the files that were */
async function report(more: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  const out = scratch.in('out');
  const before = await inodes(out);
  const { code, stdout, stderr } = await runCli(
    ['report', '--properties', scratch.in('properties'), '--effort', 'quick', '--out', out, ...more],
    { env: { CI: '', REFUTABLE_CACHE: scratch.in('cache'), ...env } },
  );
  expect([code, stderr]).toEqual([1, '']);
  const after = await inodes(out);
  return {
    isSame: SAME.test(stdout),
    written: [...after].flatMap(([name, id]) => (before.get(name) === id ? [] : name)),
    stdout,
  };
}

/** What tells each file from one that is written in its place. */
async function inodes(folder: string): Promise<ReadonlyMap<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  return new Map(
    await Promise.all(files.map(async (file) => [path.relative(folder, file), (await stat(file)).ino] as const)),
  );
}

test('a report that would have the same bytes is left as it is, and any file that is not so is written again', async () => {
  const out = scratch.in('out');
  const first = await report();
  expect(first).toMatchObject({
    isSame: false,
    written: expect.arrayContaining(['index.html', 'results.json', 'claims/a.md']) as string[],
  });
  const texts = async (): Promise<readonly string[]> =>
    Promise.all(first.written.map((name) => readFile(path.join(out, name), 'utf8')));
  const expected = await texts();
  const second = await report();
  expect(second).toMatchObject({ isSame: true, written: [] });
  expect(second.stdout).toContain('2 unchanged, 1 checked');
  expect(second.stdout).toContain('Not cached, since it may read more than its own files: reads (process).');

  const damages: readonly (() => Promise<unknown>)[] = [
    () => writeFile(path.join(out, 'index.html'), 'edited'),
    () => rm(path.join(out, 'errata.md')),
    () => rm(path.join(out, 'claims/a.md')),
    () => writeFile(path.join(out, 'claims/b.md'), ''),
    () => rename(path.join(out, 'claims'), scratch.in('moved')),
    () => writeFile(path.join(out, 'results.json'), '{}'),
  ];
  for (const damage of damages) {
    await damage();
    expect(await report()).toMatchObject({ isSame: false });
    expect(await texts()).toEqual(expected);
  }
  expect(await report()).toMatchObject({ isSame: true, written: [] });

  for (const [more, env] of [
    [['--fresh'], {}],
    [[], { REFUTABLE_CACHE: 'no' }],
    [['--reporters', 'index.html'], {}],
    [['--compare', path.join(out, 'results.json')], {}],
  ] as const) {
    const again = await report(more, env);
    expect(again.isSame).toBe(false);
    expect(again.written).toContain('index.html');
  }
  await scratch.write({ 'properties/b.claim.ts': belowThree("note: 'c',") });
  expect((await report()).isSame).toBe(false);
  expect(await readFile(path.join(out, 'index.html'), 'utf8')).not.toBe(expected[first.written.indexOf('index.html')]);
  await scratch.write({ 'properties/b.claim.ts': belowThree("note: 'b',") });
  expect((await report()).isSame).toBe(false);
});
