import { expect, test } from 'vitest';
import { checked, coin, sampleNamed } from '../../check/tests/sampleClaim.ts';
import { integers } from '../../claim/ranges/integers.ts';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import { claimEntry } from '../ClaimEntry.ts';
import { alreadyAdded, takenOver } from '../takenOver.ts';

const claim = { forAll: { n: integers(1, 2) }, ...coin(0.6), probabilityAtLeast: () => 0.6 };
const once = await checked(claim);
const entry = { ...claimEntry(sampleNamed(claim)), digest: 'as it was' };
const run = { paper: 'A paper', seed: 'sample', effort: 'quick' } as const;
const of = (result: ClaimResult): ReadonlyMap<string, ClaimResult> =>
  new Map([[result.id, { ...result, fileDigest: entry.digest }]]);

const kept = (result: ClaimResult, rounds: number, as: 'resume' | 'more') => {
  const recorded = { seed: 'sample', effort: 'quick', rounds } as const;
  return takenOver([entry], { ...run, rounds, recorded, as, results: of(result) });
};

test('an open claim is resumed only if it had all rounds of its run', async () => {
  const twice = await checked(claim, { previous: once });
  expect([once.verdict, twice.verdict]).toEqual(['undecided', 'undecided']);
  expect(kept(once, 1, 'resume').kept.size).toBe(1);
  expect(kept(twice, 2, 'resume').kept.size).toBe(1);
  expect(kept(once, 2, 'resume').doubts).toEqual([
    { id: once.id, why: 'it is open after 1 of the 2 rounds of its run' },
  ]);
  expect(kept(once, 2, 'more').kept.size).toBe(1);
});

test('nor was a round added to it that it did not have', async () => {
  const recorded = { seed: 'sample', effort: 'quick', rounds: 1 } as const;
  const previous = { ...run, rounds: 2, recorded, as: 'more', results: of(once) } as const;
  expect(alreadyAdded([entry], { ...previous, added: of(once) }).size).toBe(0);
  const twice = await checked(claim, { previous: once });
  expect(alreadyAdded([entry], { ...previous, added: of(twice) }).size).toBe(1);
});
