import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createVitest, type TestModule } from 'vitest/node';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { failedTests } from './failedTests.ts';

const FILE = `
import { beforeAll, describe, expect, test } from 'vitest';
test('holds', () => {});
describe('a group', () => {
  test('fails', () => { throw new Error('this is why\\nand more'); });
});
describe('another', () => {
  beforeAll(() => { throw new Error('no beginning'); });
  test('is never run', () => {});
});
`;

test('each failure is reported on one line: tests, and groups that could not start', async () => {
  const folder = await mkdtemp(path.join(PACKAGE_FOLDER, 'node_modules', '.failed-'));
  try {
    await writeFile(path.join(folder, 'one.test.mjs'), FILE);
    const told: (readonly TestModule[])[] = [];
    const vitest = await createVitest('test', {
      root: folder,
      config: false,
      watch: false,
      include: ['*.test.mjs'],
      reporters: [{ onTestRunEnd: (modules) => void told.push(modules) }],
    });
    const exit = process.exitCode;
    await vitest.start();
    await vitest.close();
    process.exitCode = exit;
    expect(failedTests(told[0]!)).toEqual([
      expect.stringMatching(/ one\.test\.mjs > a group > fails: this is why$/u),
      expect.stringMatching(/ one\.test\.mjs > another: no beginning$/u),
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
