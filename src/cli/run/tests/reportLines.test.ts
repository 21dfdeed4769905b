import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportLines } from '../reportLines.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'page-size-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The lines on a page of that many bytes, which take no room on the disk. */
async function lines(bytes: number): Promise<readonly string[]> {
  const page = path.join(folder, 'index.html');
  await writeFile(page, '');
  await truncate(page, bytes);
  return (await reportLines(page)).map((line) => line.replace(page, 'index.html'));
}

test('the size of the page is given', async () => {
  expect(await lines(3_700_000)).toEqual(['The report: index.html (3.7 MB)']);
  expect(await lines(50_000_000)).toEqual(['The report: index.html (50 MB)']);
});

test('a page that is too large for browsers is reported, with what to do', async () => {
  const [, warning] = await lines(63_000_000);
  expect(warning).toMatch(/^warning: that page has 63 MB, .*check IDS --out FOLDER$/u);
});
