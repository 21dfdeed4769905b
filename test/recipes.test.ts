import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';

const page = await readFile(path.join(PACKAGE_FOLDER, 'guides', 'recipes.md'), 'utf8');
const shown = [...page.matchAll(/^```ts (\S+)(?: \((add|after: (.*))\))?\n([^]*?)\n```$/gmu)].map(
  ([, file = '', add, after, text = '']) => ({
    file,
    isAdded: add !== undefined,
    after,
    text: `${text}\n`,
  }),
);
/** A text with lines added after the one line that reads so. */
function withText(whole: string, after: string, text: string): string {
  const lines = whole.split('\n');
  const places = lines.flatMap((line, at) => (line.trim() === after ? [at] : []));
  expect(places, after).toHaveLength(1);
  return lines.toSpliced(places[0]! + 1, 0, text.trimEnd()).join('\n');
}

const run = promisify(execFile);

test('every recipe that is followed to the letter compiles and passes its tests', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'refutable-recipes-'));
  const inCopy = (file: string): string => path.join(folder, file);
  try {
    await cp(path.join(PACKAGE_FOLDER, 'src'), inCopy('src'), { recursive: true });
    for (const file of ['package.json', 'tsconfig.json']) await cp(path.join(PACKAGE_FOLDER, file), inCopy(file));
    await symlink(path.join(PACKAGE_FOLDER, 'node_modules'), inCopy('node_modules'), 'junction');
    for (const { file, isAdded, after, text } of shown) {
      await mkdir(path.dirname(inCopy(file)), { recursive: true });
      // What is new must not be there already, and what is added to must.
      if (after !== undefined)
        await writeFile(inCopy(file), withText(await readFile(inCopy(file), 'utf8'), after, text));
      else if (isAdded) await writeFile(inCopy(file), `${await readFile(inCopy(file), 'utf8')}${text}`);
      else await writeFile(inCopy(file), text, { flag: 'wx' });
    }
    const tests = [...new Set(shown.map(({ file }) => file))].filter((file) => file.endsWith('.test.ts'));
    expect(tests.length).toBeGreaterThan(0);
    await writeFile(
      inCopy('tsconfig.recipes.json'),
      JSON.stringify({ extends: './tsconfig.json', include: shown.map(({ file }) => file) }),
    );
    const tool = (...parts: string[]): string => path.join(PACKAGE_FOLDER, 'node_modules', ...parts);
    const node = (...args: string[]): Promise<{ stdout: string }> =>
      run(process.execPath, args, { cwd: folder }).catch((error: { stdout: string; stderr: string }) => {
        throw new Error(`${error.stdout}${error.stderr}`);
      });
    await node(tool('typescript', 'bin', 'tsc'), '--project', 'tsconfig.recipes.json');
    const { stdout } = await node(tool('vitest', 'vitest.mjs'), 'run', '--root', '.', '--reporter', 'json', ...tests);
    const { numPassedTests, numTotalTests, testResults } = JSON.parse(stdout) as {
      readonly numPassedTests: number;
      readonly numTotalTests: number;
      readonly testResults: readonly unknown[];
    };
    expect(testResults).toHaveLength(tests.length);
    expect(numPassedTests).toBe(numTotalTests);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
