import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';

const guide = await readFile(path.join(PACKAGE_FOLDER, 'guides/doors.md'), 'utf8');
/** Each script of the guide with its documented output. */
const scripts = [...guide.matchAll(/## ([^\n]*)\n(?:(?!\n## )[^])*?```js\n([^]*?)```\n+```text\n([^]*?)```/gu)].map(
  ([, title, script, output]) => [title!, script!, output!] as const,
);

/** Runs Node in the package's folder. */
async function run(args: readonly string[], input = ''): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, args, { cwd: PACKAGE_FOLDER });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [unknown];
  return { code, stdout, stderr };
}

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'refutable-doors-'));
  expect(await run(['tools/build/build.mjs'])).toMatchObject({ code: 0 });
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe('a script of ten lines', () => {
  test('exists for each of five uses', () => {
    expect(scripts).toHaveLength(5);
    for (const [, script] of scripts) expect(script.trim().split('\n').filter(Boolean).length).toBeLessThanOrEqual(10);
  });

  test.each(scripts)('%s', async (_title, script, output) => {
    const files = [
      path.join(PACKAGE_FOLDER, 'src/results/shape/tests/golden/results-1.json'),
      path.join(scratch, 'page.html'),
    ];
    expect(await run(['--input-type=module', '-', ...files], script)).toEqual({ code: 0, stdout: output, stderr: '' });
    if (script.includes('reportHtml')) expect(await readFile(files[1]!, 'utf8')).toMatch(/^<!doctype html>/iu);
  });
});
