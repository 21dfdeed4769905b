import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compared } from '../../audit/verify/verification.ts';
import { inconsistency } from '../../check/recorded/inconsistency.ts';
import { machineFiles } from '../../report/machine/machineFiles.ts';
import { sampleClaim } from '../../report/tests/sampleClaim.ts';
import { sampleResults } from '../../report/tests/sampleResults.ts';
import { findResultsIn } from '../readResults.ts';

const search = { rounds: 1, tried: 3, smallest: 3, others: 'abcdefgABCDEFG', statuses: { upheld: 3 } };
const claim = sampleClaim({ id: 'many', search });
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'codes-'));
  for (const [name, text] of Object.entries(machineFiles({ ...sampleResults, claims: [claim] })))
    await writeFile(path.join(folder, name), text);
});
afterAll(() => rm(folder, { recursive: true }));

test('a run goes on from the codes beside its results; without them the claim is not believed, though it is verified', async () => {
  const file = path.join(folder, 'results.json');
  const { results, isWhole } = await findResultsIn(file);
  expect([results.claims[0]!.search, isWhole]).toEqual([search, true]);
  await rm(path.join(folder, 'search-codes.json'));
  const [alone] = (await findResultsIn(file)).results.claims;
  const run = { seed: 'edmonds', effort: 'standard', rounds: 1 } as const;
  expect(inconsistency(alone!, run)).toContain('search-codes.json');
  expect(compared(alone!, claim)).toBeUndefined();
  expect(compared(alone!, { ...claim, search: { ...search, others: 'abcdefgABCDEFH' } })).toMatchObject({ id: 'many' });
});
