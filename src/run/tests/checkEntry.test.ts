import { expect, test } from 'vitest';
import { checked } from '../../check/tests/sampleClaim.ts';
import { integers } from '../../claim/ranges/integers.ts';
import type { Catalog } from '../Catalog.ts';
import { checkEntry } from '../checkEntry.ts';
import type { ClaimEntry } from '../ClaimEntry.ts';
import type { Executor } from '../Executor.ts';

test('long texts are cut, but not the codes of the settings tried, by which a later round knows them', async () => {
  const keys = { forAll: { n: integers(1, 9999) }, holds: () => true, title: 't'.repeat(9999) };
  const result = await checked(keys, { effort: 'standard' });
  const { others = '' } = result.search!;
  expect(others.length).toBeGreaterThan(5000);
  const executor = { workers: 1, run: async () => ({ answer: result }), close: async () => undefined };
  const catalog = { faults: new Map(), modules: new Map([['sample.claim.ts', { code: '' }]]) };
  const short = await checkEntry(
    { id: 'sample', file: 'sample.claim.ts', digest: 'd' } as ClaimEntry,
    catalog as unknown as Catalog,
    executor as unknown as Executor,
    { seed: 'sample', effort: 'standard', remembered: [], timeout: 9 },
  );
  expect(short.title).toMatch(/^t+… \(9999 characters in all\)$/u);
  expect(short.search).toEqual(result.search);
  expect(short).toMatchObject({ id: 'sample', fileDigest: 'd' });
});
