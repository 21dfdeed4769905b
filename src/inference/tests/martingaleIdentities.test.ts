import { expect, test } from 'vitest';
import { allPaths, meanOverPaths } from '../calibration/allPaths.ts';
import { MARTINGALE_IDENTITIES } from '../calibration/martingaleIdentities.ts';

/** Those that take long: martingaleIdentities.calibration.test.ts has them all. */
const isLong = (says: string): boolean => /sequences of (?:9|12) draws|sequence for a probability/u.test(says);

test.each(MARTINGALE_IDENTITIES.filter(({ says }) => !isLong(says)))('$says', ({ broken }) => {
  expect(broken()).toBeUndefined();
});

test('all sequences are met, each with its weight', () => {
  const met = [...allPaths({ values: [0, 1], weights: [3n, 1n] }, 2)];
  expect(met.map(({ draws, weight }) => [draws.join(''), weight])).toEqual([
    ['00', 9n],
    ['01', 3n],
    ['10', 3n],
    ['11', 1n],
  ]);
});

test('the mean over all sequences is the mean', () => {
  const sum = (draws: readonly number[]): number => draws.reduce((total, x) => total + x, 0);
  expect(meanOverPaths({ values: [1, 2, 6], weights: [1n, 1n, 1n] }, 5, sum)).toBeCloseTo(15, 12);
});
