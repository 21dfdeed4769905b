import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';

const page = await readFile(path.join(PACKAGE_FOLDER, 'guides', 'recipes.md'), 'utf8');
const shown = [
  ...page.matchAll(/^```(?:ts|md) (\S+)(?: \((?:(add)|(after|instead of): (.*))\))?\n([^]*?)\n```$/gmu),
].map(([, file = '', add, where, line = '', text = '']) => ({
  file,
  isAdded: add !== undefined,
  at: where === undefined ? undefined : { line, isKept: where === 'after' },
  text: `${text}\n`,
}));
/** Tests that read what the recipes add to, and are no part of them. */
const READERS = ['src/claim/tests/kinds.test.ts', 'test/kinds.test.ts'];

/** A text with lines added after the one line that reads so, or put in its place; an ellipsis stands for its end. */
function withText(
  whole: string,
  { line, isKept }: { readonly line: string; readonly isKept: boolean },
  text: string,
): string {
  const isMeant = (read: string): boolean => (line.endsWith('…') ? read.startsWith(line.slice(0, -1)) : read === line);
  const lines = whole.split('\n');
  const places = lines.flatMap((read, at) => (isMeant(read.trim()) ? [at] : []));
  expect(places, line).toHaveLength(1);
  const place = places[0]!;
  return lines.toSpliced(isKept ? place + 1 : place, isKept ? 0 : 1, text.trimEnd()).join('\n');
}

const run = promisify(execFile);

test('every recipe that is followed to the letter compiles and passes its tests', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'refutable-recipes-'));
  const inCopy = (file: string): string => path.join(folder, file);
  try {
    await cp(path.join(PACKAGE_FOLDER, 'src'), inCopy('src'), { recursive: true });
    await mkdir(inCopy('test'));
    for (const file of ['package.json', 'tsconfig.json', 'README.md', 'test/kinds.test.ts'])
      await cp(path.join(PACKAGE_FOLDER, file), inCopy(file));
    await symlink(path.join(PACKAGE_FOLDER, 'node_modules'), inCopy('node_modules'), 'junction');
    for (const { file, isAdded, at, text } of shown) {
      await mkdir(path.dirname(inCopy(file)), { recursive: true });
      // A new file must not exist yet, and a file that is extended must.
      if (at !== undefined) await writeFile(inCopy(file), withText(await readFile(inCopy(file), 'utf8'), at, text));
      else if (isAdded) await writeFile(inCopy(file), `${await readFile(inCopy(file), 'utf8')}${text}`);
      else await writeFile(inCopy(file), text, { flag: 'wx' });
    }
    const recipes = [...new Set(shown.map(({ file }) => file))].filter((file) => file.endsWith('.test.ts'));
    expect(recipes.length).toBeGreaterThan(0);
    const tests = [...recipes, ...READERS];
    await writeFile(
      inCopy('tsconfig.recipes.json'),
      JSON.stringify({ extends: './tsconfig.json', files: tests, include: ['src'], exclude: ['src/**/tests'] }),
    );
    const tool = (...parts: string[]): string => path.join(PACKAGE_FOLDER, 'node_modules', ...parts);
    const node = (...args: string[]): Promise<{ stdout: string }> =>
      run(process.execPath, args, { cwd: folder }).catch((error: { stdout: string; stderr: string }) => {
        throw new Error(`${error.stdout}${error.stderr}`);
      });
    await node(tool('typescript', 'bin', 'tsc'), '--project', 'tsconfig.recipes.json');
    const passed = async (files: readonly string[], ...args: string[]): Promise<void> => {
      const started = [tool('vitest', 'vitest.mjs'), 'run', '--root', '.', '--reporter', 'json', ...args, ...files];
      const { stdout } = await node(...started);
      const { numFailedTests, numPassedTests, testResults } = JSON.parse(stdout) as Readonly<
        Record<'numFailedTests' | 'numPassedTests', number>
      > & { readonly testResults: readonly unknown[] };
      expect(testResults).toHaveLength(files.length);
      expect(numFailedTests).toBe(0);
      expect(numPassedTests).toBeGreaterThan(0);
    };
    await passed(tests);
    // No verdict on a generated claim of the new kind is false.
    await passed(['src/audit/attack/tests/attack.test.ts'], '--testNamePattern', 'median');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
