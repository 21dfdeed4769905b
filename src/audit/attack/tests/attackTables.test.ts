import { expect, test } from 'vitest';
import { attackTables } from '../attackTables.ts';
import type { Found } from '../mutants/EngineMutant.ts';

const found = (file: string, by: string | undefined, more: Partial<Found> = {}): Found => ({
  mutant: { file, says: 'a fault', from: 'one', to: 'two' },
  by,
  ...more,
});

test('planted faults are counted by folder and by what found them', () => {
  const { tables } = attackTables(
    [],
    [],
    [
      found('claim/Claim.ts', 'laws/mean/3, a mean of something: refuted, where it is true'),
      found('claim/formula/Formula.ts', undefined),
      found('claim/Comparison.ts', 'the checker broke: TypeError: x'),
      found('numeric/sum.ts', 'the mean of e over all sequences of 12 draws: 1.5'),
      found('numeric/sqrt.ts', undefined, { isLate: true }),
    ],
    'npm run attack',
  );
  expect(tables.find(({ id }) => id === 'rooms')!.rows).toEqual([
    ['claim', 2, 1, 0, 1, 0],
    ['claim/formula', 1, 0, 0, 0, 1],
    ['numeric', 2, 0, 1, 0, 1],
    ['all', 5, 1, 1, 1, 2],
  ]);
  expect(tables.find(({ id }) => id === 'mutants')!.note).toMatch(/^3 of 5 are found; for 1 the attack timed out\. /u);
});
