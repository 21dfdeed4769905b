import { copyFile, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { resultsJson } from '../src/results/resultsJson.ts';
import { InThreadExecutor } from '../src/run/InThreadExecutor.ts';
import type { Found, RunOptions } from '../src/run/RunOptions.ts';
import { runPaper } from '../src/run/runPaper.ts';
import { ResultCache } from '../src/store/cache/ResultCache.ts';
import { type ClaimFolder, claimFolder } from './claimFolder.ts';
import { runHere } from './runHere.ts';

/** Claims that draw, that compare, that import a file and a package, and that draw a picture. */
const FILES: Readonly<Record<string, string>> = {
  'paper.ts': `import { paper } from 'refutable';
export default paper({ title: 'P', author: 'A', year: 2024, seed: 'one', about: '', sections: [], showAt: { n: 3 } });`,
  'below.claim.ts': `import { claim, integers } from 'refutable';
export default claim({ title: 'below', place: 'here', statement: 'n<5', forAll: { n: integers(1, 9) },
  holds: ({ n }) => n < 5 });`,
  'coin.claim.ts': `import { claim } from 'refutable';
export default claim({ title: 'coin', place: 'here', statement: 'p', forAll: {}, draw: (rng) => rng(),
  event: (x) => x < 0.5, probabilityAtLeast: () => 0.4,
  twin: { claims: 'more', probabilityAtLeast: () => 0.6 } });`,
  'shared.claim.ts': `import { claim, integers } from 'refutable';
import { LIMIT } from '../shared/limit.ts';
export default claim({ title: 'shared', place: 'here', statement: 'n', forAll: { n: integers(1, 9) }, holds: ({ n }) => n < LIMIT });`,
  'packaged.claim.ts': `import { claim, integers } from 'refutable';
import limit from 'limit';
export default claim({ title: 'packaged', place: 'here', statement: 'n', forAll: { n: integers(1, 9) }, holds: ({ n }) => n < limit });`,
  '../shared/limit.ts': 'export const LIMIT = 10;',
  'node_modules/limit/package.json': '{ "name": "limit", "main": "index.js" }',
  'node_modules/limit/index.js': `module.exports = require('deep');`,
  'node_modules/deep/package.json': '{ "name": "deep", "main": "index.js" }',
  'node_modules/deep/index.js': 'module.exports = 10;',
};

const ALL = ['below', 'coin', 'packaged', 'shared'];

let scratch: ClaimFolder;
let count = 0;
let properties: string;
let cacheFolder: string;
beforeAll(async () => {
  scratch = await claimFolder();
});
beforeEach(async () => {
  const name = `paper-${count++}`;
  properties = scratch.in(name, 'properties');
  cacheFolder = scratch.in(name, 'cache');
  await write(FILES);
});
afterAll(() => scratch.remove());

const write = (files: Readonly<Record<string, string>>): Promise<void> =>
  scratch.write(
    Object.fromEntries(
      Object.entries(files).map(([file, text]) => [path.relative(scratch.path, path.join(properties, file)), text]),
    ),
  );

/** Runs the claims with the cache. @returns the ids that were checked, with what was said of damage; the results are those without a cache */
async function run(options: Partial<RunOptions> = {}): Promise<readonly string[]> {
  const how = new Map<string, Found>();
  const said: string[] = [];
  const results = await within(options, {
    cache: {
      cache: new ResultCache(cacheFolder, { onDamage: (sentence) => said.push(sentence) }),
      catalogs: new ResultCache(path.join(cacheFolder, 'catalogs'), {
        shards: 1,
        onDamage: (sentence) => said.push(sentence),
      }),
      fresh: options.cache?.fresh,
    },
    onClaim: ({ id }, about) => how.set(id, about.how),
  });
  const without = await within(options);
  expect(resultsJson(results)).toBe(resultsJson(without));
  return [...[...how].flatMap(([id, found]) => (found === 'checked' ? [id] : [])).toSorted(), ...said];
}

async function within(options: Partial<RunOptions>, more: Partial<RunOptions> = {}) {
  const executor = new InThreadExecutor(properties);
  try {
    return await runPaper({ properties, effort: 'quick', executor, ...options, cache: undefined, ...more });
  } finally {
    await executor.close();
  }
}

test('a second run checks nothing, and its results have the same bytes', async () => {
  expect(await run()).toEqual(ALL);
  expect(await run()).toEqual([]);
  expect(await run({ cache: { cache: new ResultCache(cacheFolder), fresh: true } })).toEqual(ALL);
});

describe('a claim is decided again', () => {
  const swap = (file: string, from: string, to: string): Record<string, string> => ({
    [file]: FILES[file]!.replace(from, to),
  });
  test.each([
    ['its file', swap('below.claim.ts', 'n < 5', 'n < 10'), ['below']],
    ['a comment in its file', swap('below.claim.ts', 'holds:', '/* yes */ holds:'), ['below']],
    ['a file that it imports', swap('../shared/limit.ts', '10', '9'), ['shared']],
    ['a package that its package imports', swap('node_modules/deep/index.js', '10', '4'), ['packaged']],
    ['the sizes that the paper asks about', swap('paper.ts', 'n: 3', 'n: 4'), ALL],
    ['the seed of the paper', swap('paper.ts', "seed: 'one'", "seed: 'two'"), ALL],
    [
      'what is remembered of it',
      {
        'refutations.json': JSON.stringify({
          schema: 'refutable-corpus-1',
          about: '',
          refutations: { below: [{ n: 7 }] },
        }),
      },
      ['below'],
    ],
    ['the title of the paper, which has no say in a claim', swap('paper.ts', "title: 'P'", "title: 'Q'"), []],
  ])('after a change of %s', async (_what, files, ids) => {
    expect(await run()).toEqual(ALL);
    await write(files);
    expect(await run()).toEqual(ids);
    expect(await run()).toEqual([]);
    // As it was before.
    await write(FILES);
    if ('refutations.json' in files)
      await scratch.drop(path.relative(scratch.path, path.join(properties, 'refutations.json')));
    expect(await run()).toEqual([]);
  });

  test.each<[string, Partial<RunOptions>, readonly string[]]>([
    ['another seed', { seed: 'two' }, ALL],
    ['more effort', { effort: 'standard' }, ALL],
    ['another round', { rounds: 2 }, ['coin', 'packaged', 'shared']],
    ['the verdicts alone', { verdictOnly: true }, ALL],
  ])('for %s', async (_what, options, ids) => {
    expect(await run()).toEqual(ALL);
    expect(await run(options)).toEqual(ids);
    expect(await run(options)).toEqual([]);
  });

  test('if it may read what no digest knows of', async () => {
    await write({
      'reads.claim.ts': FILES['below.claim.ts']!.replace('n < 5', 'n < Number(process.env.LIMIT ?? 9)'),
    });
    const found: string[] = [];
    for (const limit of ['4', '8', '8']) {
      process.env['LIMIT'] = limit;
      try {
        found.push(...(await run({ only: ['reads'] })));
      } finally {
        delete process.env['LIMIT'];
      }
    }
    expect(found).toEqual(['reads', 'reads', 'reads']);
  });

  test('if an entry is damaged or in the place of another one, and that is told', async () => {
    expect(await run()).toEqual(ALL);
    const files = (await readdir(cacheFolder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && entry.name !== 'taken')
      .map(({ parentPath, name }) => path.join(parentPath, name));
    expect(files).toHaveLength(ALL.length + 1);
    for (const [i, file] of files.entries()) await copyFile(files[(i + 1) % files.length]!, file);
    const again = await run();
    expect(again.slice(0, ALL.length)).toEqual(ALL);
    expect(again.slice(ALL.length)).toHaveLength(files.length);
    expect(again.at(-1)).toContain('its digest does not fit');
    expect(await run()).toEqual([]);
  });
});

test('two folders with the same claims share what is found, and other files of the same names do not', async () => {
  expect(await run()).toEqual(ALL);
  const shared = cacheFolder;
  properties = scratch.in('elsewhere', 'deep', 'properties');
  await write(FILES);
  cacheFolder = shared;
  expect(await run()).toEqual([]);
  properties = scratch.in('other', 'properties');
  await write({ ...FILES, '../shared/limit.ts': 'export const LIMIT = 3;' });
  expect(await run()).toEqual(['shared']);
});

describe('the files of a command are the same without a cache, with an empty one and with a full one', () => {
  /** The bytes of all files below a folder, by their paths. */
  const filesOf = async (folder: string): Promise<Readonly<Record<string, string>>> => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
    return Object.fromEntries(
      await Promise.all(
        files.map(async ({ parentPath, name }) => {
          const file = path.join(parentPath, name);
          return [path.relative(folder, file), await readFile(file, 'utf8')] as const;
        }),
      ),
    );
  };

  test.each([
    ['report', ['--effort', 'quick', '--reporters', 'index.html,claims,junit.xml,manifest.jsonl,observations.jsonl']],
    ['soak', ['coin', '--seeds', '3']],
    ['mutate', ['coin', 'shared']],
  ])('%s', async (command, words) => {
    const outs: Readonly<Record<string, string>>[] = [];
    const said: string[] = [];
    for (const [i, cache] of ['no', cacheFolder, cacheFolder].entries()) {
      const out = `${properties}-${command}-${i}`;
      const args = [command, ...words, '--properties', properties, '--out', out, '--workers', '2'];
      const { stdout, stderr, code } = await runHere(args, { REFUTABLE_CACHE: cache, CI: '' });
      expect(code, stderr).toBeLessThan(2);
      outs.push(await filesOf(out));
      said.push(stdout);
    }
    expect(Object.keys(outs[0]!).length).toBeGreaterThan(0);
    expect(outs[1]).toEqual(outs[0]);
    expect(outs[2]).toEqual(outs[0]);
    expect(said.map((text) => /\b(\d+) (?:evaluations )?unchanged, 0 (?:checked|run)/u.test(text))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
