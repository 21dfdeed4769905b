import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { type Ended, runCli } from './runCli.ts';

// A copy of the package, whose sources a test may change; it shares the packages, and keeps bundles of its own.
let copy: string;
const inCopy = (...parts: string[]): string => path.join(copy, ...parts);
const KEPT = ['node_modules', '.cache', 'refutable'];
/** A command of the copy; `list` is read by the process, and its claims by a thread. */
const listed = (): Promise<Ended> => runCli(['list', '--properties', inCopy('properties')], { package: copy });

beforeAll(async () => {
  copy = await mkdtemp(path.join(tmpdir(), 'refutable-bundle-'));
  for (const part of ['src', 'package.json'])
    await cp(path.join(PACKAGE_FOLDER, part), inCopy(part), { recursive: true });
  await cp(path.join(PACKAGE_FOLDER, 'test/fixtures/green'), inCopy('properties'), { recursive: true });
  await mkdir(inCopy('node_modules'));
  for (const name of await readdir(path.join(PACKAGE_FOLDER, 'node_modules')))
    if (name !== '.cache') await symlink(path.join(PACKAGE_FOLDER, 'node_modules', name), inCopy('node_modules', name));
});

afterAll(async () => {
  await rm(copy, { recursive: true, force: true });
});

describe('the bundle of the code', () => {
  test('decides as the files that it is made of, to the byte', async () => {
    const args = ['check', '*', '--properties', path.join(PACKAGE_FOLDER, 'test/fixtures/green'), '--effort', 'quick'];
    const runs = ['yes', 'no'].map((said) => runCli([...args, '--json'], { env: { REFUTABLE_BUNDLE: said } }));
    const [bundled, plain] = await Promise.all(runs);
    expect(bundled!.code).toBe(0);
    expect(bundled!.stdout).toBe(plain!.stdout);
  });

  describe('in a copy of the package', () => {
    let first: Ended;
    beforeAll(async () => {
      first = await listed();
    });

    test('is made once, and is what runs, in the process and in its threads', async () => {
      expect(first).toMatchObject({ code: 0, stderr: '' });
      const made = await readdir(inCopy(...KEPT));
      expect(made).toHaveLength(1);
      for (const part of ['cli/main', 'run/threads/thread'])
        await appendFile(inCopy(...KEPT, made[0]!, `${part}.mjs`), `;process.stderr.write('${part} ');`);
      expect(await listed()).toEqual({ ...first, stderr: 'cli/main run/threads/thread ' });
      expect(await readdir(inCopy(...KEPT))).toEqual(made);
    });

    test('is made again when a file has changed, in the process and in its threads, and errors name their source', async () => {
      const unname = await changed('src/run/ClaimEntry.ts', "text(title) ?? ''", "`TITLE ${text(title) ?? ''}`");
      const mend = await changed(
        'src/cli/commands/list.ts',
        '  const ids =',
        '  throw new Error(survey.claims[0]!.title);\n  const ids =',
      );
      const { code, stderr } = await listed();
      expect(stderr).toMatch(/failed, not a claim: Error: TITLE .*\n +at .*src\/cli\/commands\/list\.ts:\d+:\d+/u);
      expect(code).toBe(2);
      expect(await readdir(inCopy(...KEPT))).toHaveLength(2);
      await Promise.all([mend(), unname()]);
    });

    test('is done without where it is damaged, and nothing is said', async () => {
      for (const bundle of await readdir(inCopy(...KEPT)))
        for (const file of ['cli/main.mjs', 'run/threads/thread.mjs'])
          await truncate(inCopy(...KEPT, bundle, file), 20);
      expect(await listed()).toEqual(first);
    });

    test('is done without where it cannot be kept, and nothing is said', async () => {
      await rm(inCopy('node_modules', '.cache'), { recursive: true });
      await writeFile(inCopy('node_modules', '.cache'), '');
      expect(await listed()).toEqual(first);
    });
  });
});

/** Changes a file of the copy. @returns what undoes it */
async function changed(file: string, was: string, is: string): Promise<() => Promise<void>> {
  const text = await readFile(inCopy(file), 'utf8');
  expect(text).toContain(was);
  await writeFile(inCopy(file), text.replace(was, is));
  return () => writeFile(inCopy(file), text);
}
