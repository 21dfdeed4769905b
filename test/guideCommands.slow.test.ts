import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { commands } from './commands.ts';
import { runHere } from './runHere.ts';

/** The commands of one guide that run one script. */
const commandsOf = async (guide: string, script: string): Promise<ReturnType<typeof commands>> =>
  commands(await readFile(path.join(PACKAGE_FOLDER, 'guides', guide), 'utf8')).filter(([name]) => name === script);

test.each(await commandsOf('trust.md', 'check'))('npm run %s %j does what it should', async (script, args) => {
  const { code, stderr } = await runHere([script, ...args]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
});

test.each(await commandsOf('explore.md', 'explore'))('npm run %s %j explores', async (script, args) => {
  const { code, stdout, stderr } = await runHere([script, ...args, '--workers', '1']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('Again: ');
});
