import { expect, test } from 'vitest';
import type { SoakedSeed } from '../SoakedSeed.ts';
import { seedsOf, soakTables } from '../soakTables.ts';

const soaked = (seed: string): SoakedSeed => ({
  seed,
  claims: 'digest',
  counts: { probability: 7, mean: 4 },
  settings: 90,
  draws: 1000,
  unexpected: [],
});

test.each([1, 3, 49])('tables tell on how many seeds they rest: %i', (seeds) => {
  const tables = soakTables(
    Array.from({ length: seeds }, (_, i) => soaked(`soak-${i}`)),
    'npm run soak',
  );
  expect(seedsOf(tables)).toBe(seeds);
});

test('tables without verdicts rest on none', () => {
  expect(seedsOf(soakTables([], 'npm run soak'))).toBe(0);
  expect(seedsOf({ ...soakTables([soaked('soak-1')], 'npm run soak'), tables: [] })).toBe(0);
});
