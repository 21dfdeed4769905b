import { expect, test } from 'vitest';
import { integers } from '../../../claim/ranges/integers.ts';
import type { ClaimResult } from '../../../results/ClaimResult.ts';
import { checkClaim } from '../../checkClaim.ts';
import { coin, sampleNamed } from '../../tests/sampleClaim.ts';
import { recheckClaim } from '../recheckClaim.ts';

const heads = sampleNamed({
  forAll: { n: integers(1, 30) },
  showAt: { n: 20 },
  ...coin(0.9),
  probabilityAtLeast: () => 0.5,
});
const recorded = await checkClaim(heads, { seed: 's', effort: 'quick' });
const recheck = (result: ClaimResult): Promise<string | undefined> =>
  recheckClaim(heads, { seed: 's', recorded: result, draws: 5000 });

type Upheld = Extract<ClaimResult['evidence'], { readonly by: 'settings' }>;

test('fresh draws and sizes asked about are made again', async () => {
  expect(await recheck(recorded)).toBeUndefined();
});

test('an estimate on fresh draws that these do not give is told', async () => {
  const evidence = recorded.evidence as Upheld;
  const wrong = { ...recorded, evidence: { ...evidence, fresh: { ...evidence.fresh!, measured: 0.99 } } };
  expect(await recheck(wrong)).toMatch(/^at n = \d+ fresh draws give 0\.\d+, and 0\.99 is recorded$/u);
});

test('a value at sizes asked about that is another one is told', async () => {
  const result = { ...recorded.asked!.result!, measured: 0.123 };
  expect(await recheck({ ...recorded, asked: { ...recorded.asked!, result } })).toMatch(/^at n = 20 measured is /u);
});
