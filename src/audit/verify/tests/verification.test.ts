import { expect, test } from 'vitest';
import { assembleResults } from '../../../check/assembleResults.ts';
import { checked, coin } from '../../../check/tests/sampleClaim.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import type { ClaimResult } from '../../../results/ClaimResult.ts';
import { assembly } from '../verification.ts';

const forAll = { n: integers(1, 2) };
const heads = coin(0.6);
const open = await checked({ forAll, ...heads, probabilityAtLeast: () => 0.6 });
const proved = await checked({ forAll, holds: () => true, exhaustive: true });

const paper = { title: 'A paper', author: 'Somebody', year: 2000, seed: 'sample', about: '', sections: [] };

/** What is found to be wrong with the number of rounds of a run. */
const roundsFound = (claims: readonly ClaimResult[], rounds: number): unknown => {
  const asked = claims.map(({ id }) => id);
  const results = assembleResults({
    paper,
    claims,
    asked,
    seed: 'sample',
    effort: 'quick',
    complete: true,
    rounds,
  });
  return assembly(results, paper).filter(({ at }) => at === 'rounds');
};

test('a run had as many rounds as the claims that are open, where there are any', async () => {
  expect([open.verdict, proved.verdict]).toEqual(['undecided', 'proved']);
  const twice = await checked({ forAll, ...heads, probabilityAtLeast: () => 0.6 }, { previous: open });
  expect(roundsFound([open], 1)).toEqual([]);
  expect(roundsFound([twice], 2)).toEqual([]);
  expect(roundsFound([proved], 2)).toEqual([]);
  expect(roundsFound([{ ...proved, id: 'proved' }, open], 2)).toEqual([{ at: 'rounds', recorded: '2', found: '1' }]);
  expect(roundsFound([twice], 1)).toEqual([{ at: 'rounds', recorded: '1', found: '2' }]);
});
