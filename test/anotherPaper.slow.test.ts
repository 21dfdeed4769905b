import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { type ClaimFolder, claimFolder } from './claimFolder.ts';
import { runHere } from './runHere.ts';

const page = await readFile(path.join(PACKAGE_FOLDER, 'guides/another-paper.md'), 'utf8');
const excerpts = [...page.matchAll(/^```ts (\S+)\n([^]*?)```$/gmu)].map(([, file = '', text = '']) => ({ file, text }));
/** Each command with the sentence quoted below it. */
const commands = [...page.matchAll(/^```sh\n([^]*?)\n```\n(?:\n> (.*)\n)?/gmu)].flatMap(([, block = '', quoted]) =>
  block.split('\n').map((command) => ({ command, quoted })),
);

let scratch: ClaimFolder;
beforeAll(async () => {
  scratch = await claimFolder();
});
afterAll(() => scratch.remove());

test.each(excerpts)('the guide shows $file as it is', async ({ file, text }) => {
  expect(await readFile(path.join(PACKAGE_FOLDER, file), 'utf8')).toContain(text);
});

test.each(commands)('$command does what the guide says', async ({ command, quoted }) => {
  const [npm, run, script = '', dashes, ...args] = command.split(' ').map((word) => word.replaceAll("'", ''));
  expect([npm, run, dashes]).toEqual(['npm', 'run', '--']);
  const elsewhere = script === 'report' ? ['--out', scratch.path] : [];
  const { code, stdout, stderr } = await runHere([script, ...args, ...elsewhere]);
  expect([code, stderr]).toEqual([0, '']);
  if (quoted !== undefined) expect(stdout.replaceAll(/\s+/gu, ' ')).toContain(quoted);
});

test('the guide has commands, sentences and excerpts', () => {
  expect(commands).toHaveLength(5);
  expect(commands.filter(({ quoted }) => quoted !== undefined)).toHaveLength(2);
  expect(excerpts).toHaveLength(4);
});
