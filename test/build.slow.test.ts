import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { type Ended, runCli } from './runCli.ts';

const run = promisify(execFile);

// A copy of the package, whose sources and builds a test may change; it shares the packages.
let copy: string;
const inCopy = (...parts: string[]): string => path.join(copy, ...parts);
/** A command of the copy; `list` is read by the process, and its claims by a thread. */
const listed = (): Promise<Ended> => runCli(['list', '--properties', inCopy('properties')], { package: copy });
/** The names of the builds of the copy. */
const builds = async (): Promise<string[]> =>
  (await readdir(inCopy('dist'))).filter((name) => /^(?:[0-9a-f]{16}|draft.*)$/u.test(name));
/** The build that the copy exports. */
const newest = async (): Promise<string> =>
  (JSON.parse(await readFile(inCopy('dist/current.json'), 'utf8')) as { build: string }).build;

beforeAll(async () => {
  copy = await mkdtemp(path.join(tmpdir(), 'refutable-build-'));
  for (const part of ['src', 'bin', 'tools/build', 'package.json'])
    await cp(path.join(PACKAGE_FOLDER, part), inCopy(part), { recursive: true });
  await cp(path.join(PACKAGE_FOLDER, 'test/fixtures/green'), inCopy('properties'), { recursive: true });
  await mkdir(inCopy('node_modules'));
  for (const name of await readdir(path.join(PACKAGE_FOLDER, 'node_modules')))
    await symlink(path.join(PACKAGE_FOLDER, 'node_modules', name), inCopy('node_modules', name));
});

afterAll(async () => {
  await rm(copy, { recursive: true, force: true });
});

test('the build writes the same report as its sources, to the byte, including a laboratory in the page', async () => {
  for (const part of ['laboratory.ts', 'laboratory'])
    await cp(path.join(PACKAGE_FOLDER, 'properties', part), inCopy('shown', part), { recursive: true });
  await cp(path.join(PACKAGE_FOLDER, 'test/fixtures/green'), inCopy('shown'), { recursive: true });
  const [built, plain] = await Promise.all(
    ['yes', 'no'].map(async (said) => {
      const out = inCopy(said);
      const args = ['report', '--properties', inCopy('shown'), '--effort', 'quick', '--out', out];
      expect(await runCli(args, { env: { REFUTABLE_BUILD: said } })).toMatchObject({ code: 0, stderr: '' });
      return Promise.all(['results.json', 'index.html'].map((name) => readFile(path.join(out, name), 'utf8')));
    }),
  );
  expect(built).toEqual(plain);
  expect(built![1]).toContain('<script');
});

describe('in a checkout', () => {
  let first: Ended;
  beforeAll(async () => {
    first = await listed();
  });

  test('a build is made once, and runs in the process and in its threads', async () => {
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const made = await builds();
    expect(made).toHaveLength(1);
    const file = inCopy('dist', made[0]!, 'files.json');
    const digests = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
    const { createHash } = await import('node:crypto');
    for (const part of ['main', 'worker']) {
      const place = inCopy('dist', made[0]!, `${part}.mjs`);
      await appendFile(place, `;process.stderr.write('${part} ');`);
      digests[`${part}.mjs`] = createHash('sha256')
        .update(await readFile(place))
        .digest('hex');
    }
    await writeFile(file, JSON.stringify(digests, undefined, 1));
    expect(await listed()).toEqual({ ...first, stderr: 'main worker ' });
    expect(await builds()).toEqual(made);
    await rm(inCopy('dist'), { recursive: true });
  });

  test('processes that make one at the same time do not disturb each other', async () => {
    expect(await Promise.all([listed(), listed()])).toEqual([first, first]);
    expect(await builds()).toEqual([await newest()]);
  });

  describe('when a source has changed', () => {
    const undo: (() => Promise<void>)[] = [];
    afterEach(async () => {
      for (const one of undo.splice(0)) await one();
    });
    /** Changes a file of the copy until the test is over. */
    const change = async (file: string, was: string, is: string): Promise<void> => {
      const text = await readFile(inCopy(file), 'utf8');
      expect(text).toContain(was);
      await writeFile(inCopy(file), text.replace(was, is));
      undo.push(() => writeFile(inCopy(file), text));
    };

    test('the new source runs in the process and in its threads, and errors name their source', async () => {
      await change('src/run/ClaimEntry.ts', "text(title) ?? ''", "`TITLE ${text(title) ?? ''}`");
      await change(
        'src/cli/commands/list.ts',
        '  const ids =',
        '  throw new Error(catalog.claims[0]!.title);\n  const ids =',
      );
      const { code, stderr } = await listed();
      expect(stderr).toMatch(/failed, not a claim; .*: Error: TITLE .*\n +at .*src\/cli\/commands\/list\.ts:\d+:\d+/u);
      expect(code).toBe(2);
      expect(await builds()).toHaveLength(2);
    });

    test('the exports of the package report that, until the build is made', async () => {
      const imported = (): Promise<string> =>
        run(process.execPath, ['-p', `import('refutable').then((all) => console.log(Object.keys(all).length > 5))`], {
          cwd: copy,
        }).then(
          ({ stdout }) => stdout,
          ({ stderr }: { stderr: string }) => stderr,
        );
      await listed();
      expect(await imported()).toContain('true');
      await change('src/index.ts', 'The words', 'All words');
      expect(await imported()).toContain('run npm run build');
      await run(process.execPath, ['tools/build/build.mjs'], { cwd: copy });
      expect(await imported()).toContain('true');
    });

    test('so that it cannot be built, the error is that of the source', async () => {
      await change('src/cli/commands/list.ts', '  const ids =', '  const const ids =');
      const { code, stderr } = await listed();
      expect(code).toBe(2);
      expect(stderr).toContain('list.ts');
    });
  });

  test('a build that is damaged in one bit is made again', async () => {
    await listed();
    const folder = inCopy('dist', await newest());
    const file = path.join(folder, 'numeric.mjs');
    const bytes = await readFile(file);
    const damaged = Buffer.from(bytes);
    damaged[damaged.length >> 1]! ^= 1;
    await writeFile(file, damaged);
    expect(await listed()).toEqual(first);
    expect(await readFile(file)).toEqual(bytes);
    expect(await builds()).not.toContainEqual(expect.stringMatching(/draft/u));
  });

  test('the sources run without a message where a build cannot be stored', async () => {
    await rm(inCopy('dist'), { recursive: true });
    await writeFile(inCopy('dist'), '');
    expect(await listed()).toEqual(first);
    await rm(inCopy('dist'));
  });
});

describe('in a package that is installed', () => {
  let first: Ended;
  beforeAll(async () => {
    first = await listed();
    for (const part of ['src', 'tools']) await rm(inCopy(part), { recursive: true });
  });

  test('there are no sources, and the build runs', async () => {
    expect(await listed()).toEqual(first);
    const checked = await runCli(['check', '*', '--effort', 'quick', '--properties', inCopy('properties')], {
      package: copy,
    });
    expect(checked).toMatchObject({ code: 0, stderr: '' });
  });

  test('the build has the licences of the packages inside', async () => {
    const licences = await readFile(inCopy('dist', await newest(), 'licences.txt'), 'utf8');
    for (const inside of ['commander', 'katex', '@dagrejs/dagre', 'fast-check', '@stdlib/math-base-special-erfc'])
      expect(licences).toMatch(new RegExp(`^${inside} [\\d.]+: [^]*Copyright`, 'mu'));
    expect(licences).not.toContain('\nfraction.js ');
  });

  test('a build that is damaged is not used', async () => {
    const file = inCopy('dist', await newest(), 'numeric.mjs');
    await appendFile(file, '\n');
    const { code, stdout, stderr } = await listed();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('install refutable again');
  });
});
