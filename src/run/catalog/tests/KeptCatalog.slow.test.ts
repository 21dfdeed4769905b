import { readdir, rename, stat, symlink, unlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ClaimFolder, claimFolder } from '../../../../test/claimFolder.ts';
import { ResultCache } from '../../../store/cache/ResultCache.ts';
import type { Catalog } from '../../Catalog.ts';
import type { Executor, Limits } from '../../Executor.ts';
import { InThreadExecutor } from '../../InThreadExecutor.ts';
import type { Job } from '../../Job.ts';
import { cachedCatalog } from '../cachedCatalog.ts';
import { catalogPaper } from '../catalogPaper.ts';

const claim = (title: string, more = ''): string => `import { claim, integers } from 'refutable';
export default claim({ title: '${title}', place: '', statement: '', forAll: { n: integers(1, 9) }, holds: () => true, ${more} });`;

const FILES: Readonly<Record<string, string>> = {
  'paper.ts': `import { paper } from 'refutable';
export default paper({ title: 'P', author: 'A', year: 2024, seed: 'one', about: '', sections: [] });`,
  'a.claim.ts': claim('A'),
  'b.claim.ts': `import { LIMIT } from './near.ts';\n${claim('B', 'expect: LIMIT > 1 ? "upheld" : "refuted"')}`,
  'near.ts': `export * from '../far/far.ts';`,
  '../far/far.ts': `import { LIMIT as limit } from './limit.json' with { type: 'json' };\nexport const LIMIT: number = limit;`,
  '../far/limit.json': '{ "LIMIT": 2 }',
};

let scratch: ClaimFolder;
let count = 0;
let properties: string;
let store: Noted;
let ran: string[];
beforeAll(async () => {
  scratch = await claimFolder();
});
beforeEach(async () => {
  const name = `folder-${count++}`;
  properties = scratch.in(name, 'properties');
  store = new Noted(scratch.in(name, 'cache'));
  await write(FILES);
});
afterAll(() => scratch.remove());

/** A cache that counts what is kept. */
class Noted extends ResultCache {
  kept = 0;
  readonly said: string[];

  constructor(folder: string) {
    const said: string[] = [];
    super(folder, { shards: 1, onDamage: (sentence) => said.push(sentence) });
    this.said = said;
  }

  override keep(key: string, data: unknown): Promise<void> {
    this.kept++;
    return super.keep(key, data);
  }
}

const inFolder = (file: string): string => path.join(properties, file);

const write = (files: Readonly<Record<string, string>>): Promise<void> =>
  scratch.write(
    Object.fromEntries(
      Object.entries(files).map(([file, text]) => [path.relative(scratch.path, inFolder(file)), text]),
    ),
  );

async function within<T>(use: (executor: Executor) => Promise<T>): Promise<T> {
  const executor = new InThreadExecutor(properties);
  try {
    return await use(executor);
  } finally {
    await executor.close();
  }
}

/** Reads the folder as a later run does. @returns the catalog, which is the one that is read with no cache */
async function read({ fresh = false, keeps = true } = {}): Promise<Catalog> {
  ran = [];
  const noting = (executor: Executor): Executor => ({
    workers: 1,
    run: <J extends Job>(job: J, limits: Limits) => {
      ran.push(job.file);
      return executor.run(job, limits);
    },
    close: () => executor.close(),
  });
  const [found, wanted] = await within(async (executor) => [
    await cachedCatalog(properties, noting(executor), { timeout: 30 }, { cache: store, catalogs: store, fresh, keeps }),
    await catalogPaper(properties, executor, { timeout: 30 }),
  ]);
  expect(found).toEqual(wanted);
  ran.sort();
  return found;
}

/** Changes the folder after it was read once. @returns the files that are run when it is read again */
async function after(change: () => Promise<unknown>): Promise<readonly string[]> {
  await read();
  await change();
  await read();
  const again = ran;
  await read();
  return again;
}

const titles = ({ claims }: Catalog): readonly string[] => claims.map(({ title }) => title);

test('what an earlier run found out about the files is taken, and nothing is written again', async () => {
  expect(titles(await read())).toEqual(['A', 'B']);
  expect(ran).toEqual(['a.claim.ts', 'b.claim.ts', 'paper.ts']);
  expect(titles(await read())).toEqual(['A', 'B']);
  expect([ran, store.kept]).toEqual([[], 1]);
  await read({ fresh: true });
  expect(ran).toHaveLength(3);
});

test('nothing is kept where nothing may be', async () => {
  await read({ keeps: false });
  expect(store.kept).toBe(0);
});

describe('a file is bundled and run again', () => {
  test.each<[string, () => Promise<unknown>, readonly string[]]>([
    ['itself', () => write({ 'a.claim.ts': claim('C') }), ['a.claim.ts']],
    ['a file at the end of a chain of imports', () => write({ '../far/limit.json': '{"LIMIT":1}' }), ['b.claim.ts']],
    ['one in the middle of it', () => write({ 'near.ts': 'export const LIMIT = 1;' }), ['b.claim.ts']],
    ['the paper', () => write({ 'paper.ts': FILES['paper.ts']!.replace('P', 'Q') }), ['paper.ts']],
    ['a comment, which may say where a line is', () => write({ 'a.claim.ts': `\n${FILES['a.claim.ts']}` }), []],
    ['its name', () => rename(inFolder('a.claim.ts'), inFolder('c.claim.ts')), ['c.claim.ts']],
    ['nothing, but another one is there', () => write({ 'c.claim.ts': claim('C') }), ['c.claim.ts']],
    ['nothing, but another one is gone', () => unlink(inFolder('b.claim.ts')), []],
  ])('after a change of %s', async (_what, change, files) => {
    // An empty line changes the places in the module and not the code, by which answers are known.
    expect(await after(change)).toEqual(expect.arrayContaining([...files]));
    expect(ran).toEqual([]);
  });

  test('after a change that leaves its size and its times as they were', async () => {
    const file = inFolder('a.claim.ts');
    const { atime, mtime } = await stat(file);
    const again = await after(async () => {
      await write({ 'a.claim.ts': claim('C') });
      await utimes(file, atime, mtime);
    });
    expect(again).toEqual(['a.claim.ts']);
  });

  test('if it changes places with another one of the same size and times', async () => {
    const [a, b, other] = ['a.claim.ts', 'c.claim.ts', 'other'].map(inFolder);
    await write({ 'c.claim.ts': claim('C') });
    const { atime, mtime } = await stat(a!);
    await utimes(b!, atime, mtime);
    const again = await after(async () => {
      await rename(a!, other!);
      await rename(b!, a!);
      await rename(other!, b!);
    });
    expect(again).toEqual(['a.claim.ts', 'c.claim.ts']);
  });

  test('if a link leads to another file, or its folder does', async () => {
    await write({ 'one/limit.ts': 'export const LIMIT = 1;', 'two/limit.ts': 'export const LIMIT = 2;' });
    await symlink('one', inFolder('link'));
    await write({ 'near.ts': `export * from './link/limit.ts';` });
    const again = await after(async () => {
      await unlink(inFolder('link'));
      await symlink('two', inFolder('link'));
    });
    expect(again).toEqual(['b.claim.ts']);
  });

  test('if a package.json on the way says another thing about its imports, or is new', async () => {
    await write({ 'near.ts': `import './deep/effect.ts';\nexport const LIMIT = 1;` });
    await write({ 'deep/effect.ts': 'globalThis.isLoaded = true;' });
    const again = await after(() => write({ 'deep/package.json': '{ "sideEffects": false }' }));
    expect(again).toContain('b.claim.ts');
    expect(await after(() => write({ 'deep/package.json': '{ "sideEffects": true }' }))).toContain('b.claim.ts');
  });

  test('if an import without an ending leads to another file', async () => {
    await write({ 'near.ts': `export * from './limit';`, 'limit.js': 'export const LIMIT = 1;' });
    expect(await after(() => write({ 'limit.ts': 'export const LIMIT = 2;' }))).toEqual(['b.claim.ts']);
  });

  test('if the package that it imports holds other code', async () => {
    await write({
      'node_modules/limit/package.json': '{ "name": "limit", "main": "index.js" }',
      'node_modules/limit/index.js': 'exports.LIMIT = 1;',
      'near.ts': `export { LIMIT } from 'limit';`,
    });
    await read();
    await read();
    expect(ran).toEqual([]);
    await write({ 'node_modules/limit/index.js': 'exports.LIMIT = 2; /* once more */' });
    // Node keeps what it has imported, so that the same is found; but it is asked.
    await read();
    expect(ran).toEqual(['b.claim.ts']);
  });

  test('each time, if it may read what no digest knows of', async () => {
    await write({ 'a.claim.ts': claim('A', `expect: process.env.NONE === undefined ? 'upheld' : 'refuted'`) });
    expect(await after(() => Promise.resolve())).toEqual(['a.claim.ts']);
  });
});

test('claims that get the same id in two files are found, whichever of them is known', async () => {
  await write({ 'part/c.claim.ts': claim('C') });
  await read();
  await write({ 'c.claim.ts': claim('other') });
  const { faults } = await read();
  expect(ran).toEqual(['c.claim.ts']);
  expect([...faults.keys()]).toEqual(['c']);
});

test('a circle of uses that a new file closes is found, and one that a file uses in vain', async () => {
  await write({ 'a.claim.ts': claim('A', `uses: ['b']`) });
  await read();
  await write({ 'b.claim.ts': claim('B', `uses: ['a']`), 'c.claim.ts': claim('C', `uses: ['d']`) });
  expect([...(await read()).faults.keys()].sort()).toEqual(['a', 'b', 'c']);
  expect(ran).toEqual(['b.claim.ts', 'c.claim.ts']);
});

test('a file that cannot be bundled, or ends with an error, is tried each time, and no other one is', async () => {
  await write({ 'a.claim.ts': 'export default (', 'c.claim.ts': `throw new Error('no');` });
  expect(await after(() => Promise.resolve())).toEqual(['c.claim.ts']);
  expect(store.kept).toBe(1);
  await write({ 'a.claim.ts': claim('A'), 'c.claim.ts': claim('C') });
  expect([...(await read()).faults]).toEqual([]);
});

test('what is damaged is reported, and all files are read again', async () => {
  await read();
  const shard = path.join(store.folder, '00');
  await writeFile(path.join(shard, (await readdir(shard))[0]!), 'no');
  await read();
  expect(ran).toHaveLength(3);
  expect(store.said).toEqual([expect.stringContaining('it does not begin as one')]);
  await read();
  expect(ran).toEqual([]);
});

test('readers at the same time find the same, and leave what a later one can use', async () => {
  const all = await Promise.all(
    Array.from({ length: 4 }, () =>
      within((executor) =>
        cachedCatalog(properties, executor, { timeout: 30 }, { cache: store, catalogs: new Noted(store.folder) }),
      ),
    ),
  );
  for (const one of all) expect(one).toEqual(all[0]);
  await read();
  expect([ran, store.said]).toEqual([[], []]);
});
