import { expect, test } from 'vitest';
import { CLAIM_ALPHA, settingAlpha } from '../errorBudget.ts';

test('the first setting gets a quarter of the budget for each answer', () => {
  expect(CLAIM_ALPHA).toBe(1e-9);
  expect(settingAlpha(1)).toEqual({ refuted: 2.5e-10, upheld: 2.5e-10 });
});

test('the shares of the first j settings leave α/(j + 1): the sum telescopes', () => {
  let spent = 0;
  for (let j = 1; j <= 10_000; j++) {
    const { refuted, upheld } = settingAlpha(j, 0.05);
    spent += refuted + upheld;
    expect(spent).toBeLessThan(0.05);
    expect(spent).toBeCloseTo((0.05 * j) / (j + 1), 14);
  }
});

test('what is no number of a setting is refused', () => {
  for (const j of [0, -1, 1.5, Number.NaN]) {
    expect(() => settingAlpha(j)).toThrow(new RangeError(`invalid j; not a positive integer: ${j}`));
  }
  expect(() => settingAlpha(1, 1)).toThrow('invalid alpha; not in (0, 1): 1');
});
