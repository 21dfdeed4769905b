import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { belowThree, type ClaimFolder, claimFolder } from './claimFolder.ts';
import { runHere } from './runHere.ts';

let scratch: ClaimFolder;
beforeAll(async () => {
  scratch = await claimFolder({ 'properties/n.claim.ts': belowThree(`expect: 'refuted',`) });
});
afterAll(() => scratch.remove());

const here = (name: string, args: readonly string[]): ReturnType<typeof runHere> =>
  runHere(args, { REFUTABLE_CACHE: scratch.in(name), CI: '' });

const check = (name: string, ...more: readonly string[]): ReturnType<typeof runHere> =>
  here(name, ['check', 'n', '--properties', scratch.in('properties'), '--effort', 'quick', '--workers', '1', ...more]);

test('a second check takes the result and says so, a fresh one decides, and JSON is the same', async () => {
  const first = await check('a', '--json');
  expect([first.code, first.stderr]).toEqual([0, expect.not.stringContaining('unchanged')]);
  const second = await check('a', '--json');
  expect(second.stderr).toContain(
    '1 unchanged, 0 checked: results of what is unchanged are those of earlier runs (--fresh decides all).',
  );
  expect([second.code, second.stdout]).toEqual([0, first.stdout]);
  const fresh = await check('a', '--json', '--fresh');
  expect([fresh.code, fresh.stdout]).toEqual([0, first.stdout]);
  expect(fresh.stderr).not.toContain('unchanged');
});

test('the command shows what is kept, and clears it', async () => {
  await check('b');
  await check('b');
  const shown = await here('b', ['cache']);
  expect(shown.stdout).toBe(
    `Results of earlier runs, for later ones: ${scratch.in('b')}\n1 entry, 0.0 MB of at most 256 MB for runs, as many for studies and 64 MB for what claim files say and reports are; 1 taken so far\n`,
  );
  const cleared = await here('b', ['cache', '--clear']);
  expect(cleared.stdout).toBe(`Removed 1 entry, 0.0 MB: ${scratch.in('b')}\n`);
  expect(await readdir(scratch.in('b'))).toEqual([]);
  expect((await here('b', ['cache'])).stdout).toContain('no entries, 0.0 MB');
  expect((await check('b')).stdout).not.toContain('unchanged');
});

test('without a folder nothing is kept, and the command says why', async () => {
  expect((await runHere(['cache'], { REFUTABLE_CACHE: 'no' })).stdout).toBe(
    'No results are kept for later runs: REFUTABLE_CACHE is no.\n',
  );
  expect((await runHere(['cache'], { REFUTABLE_CACHE: '', CI: 'true' })).stdout).toBe(
    `No results are kept for later runs: CI is set; REFUTABLE_CACHE=yes or a folder there keeps them.\n`,
  );
});

test('a file in the place of the folder is reported, and a run goes on without a cache', async () => {
  const env = { REFUTABLE_CACHE: scratch.in('properties/n.claim.ts'), CI: '' };
  const shown = await runHere(['cache'], env);
  expect([shown.code, shown.stderr]).toEqual([2, expect.stringContaining('n.claim.ts is not a folder; name one in')]);
  const run = await runHere(['check', 'n', '--properties', scratch.in('properties'), '--effort', 'quick'], env);
  expect(run.code).toBe(0);
  expect(run.stdout + run.stderr).toContain('is not a folder, so no results are taken from it or kept.');
});
