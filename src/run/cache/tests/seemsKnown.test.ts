import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type ClaimFolder, claimFolder } from '../../../../test/claimFolder.ts';
import { seemsKnown } from '../seemsKnown.ts';

let scratch: ClaimFolder;
beforeAll(async () => {
  scratch = await claimFolder({ 'properties/part/a.claim.ts': '', 'properties/reports/results.json': '{}' });
  await touched('properties/part/a.claim.ts', 1000);
  await touched('properties/reports/results.json', 3000);
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => scratch.remove());

/** Sets when a file was changed, in seconds. */
const touched = (file: string, seconds: number): Promise<void> => utimes(scratch.in(file), seconds, seconds);

test('files seem to be known if none was edited since something was kept', async () => {
  vi.stubEnv('REFUTABLE_CACHE', scratch.in('cache'));
  expect(seemsKnown(scratch.in('properties'))).toBe(false);
  await mkdir(scratch.in('cache/catalogs/00'), { recursive: true });
  await writeFile(scratch.in('cache/catalogs/00/ab'), '');
  await touched('cache/catalogs/00/ab', 2000);
  expect(seemsKnown(scratch.in('properties'))).toBe(true);
  await touched('properties/part/a.claim.ts', 2001);
  expect(seemsKnown(scratch.in('properties'))).toBe(false);
  await touched('properties/part/a.claim.ts', 1000);
  vi.stubEnv('REFUTABLE_CACHE', 'no');
  expect(seemsKnown(scratch.in('properties'))).toBe(false);
});
