import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../runCli.ts';
import { skeleton } from './skeleton.ts';

const PROPERTIES = 'test/fixtures/golden';

/** What it should be is in report.txt; `npx vitest run test/golden -u` writes it anew. */
test('the report of a small run is the same as it was, word for word', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'golden-'));
  const { code, stderr } = await runCli(['report', '--properties', PROPERTIES, '--out', folder, '--effort', 'quick']);
  expect(code, stderr).toBe(0);
  const page = await readFile(path.join(folder, 'index.html'), 'utf8');
  // The digest is of all results, also of what the page does not show.
  await expect(skeleton(page).replaceAll(/[0-9a-f]{32}/gu, 'DIGEST')).toMatchFileSnapshot('report.txt');
  await rm(folder, { recursive: true });
});
