import { expect, test } from 'vitest';
import { shortDecimal } from '../shortDecimal.ts';

test.each([
  [3.1000000000000005, 0.1, 3.1],
  [0.30000000000000004, 1e-3, 0.3],
  [1e15 + 3, 1, 1e15 + 3],
  [-(1e13 + 7.01), 0.01, -(1e13 + 7.01)],
  [0, 1, 0],
  [1.23456789012345e-5, 1e-8, 1.23456789012e-5],
])('%d on a grid with steps of %d is %d', (value, step, meant) => {
  expect(shortDecimal(value, step)).toBe(meant);
});

test('it stays within a thousandth of a step, wherever the grid lies', () => {
  for (let power = -300; power < 300; power += 7) {
    for (let fine = 0; fine < 15; fine++) {
      const [value, step] = [Math.PI * 10 ** power, 10 ** (power - fine)];
      expect(Math.abs(shortDecimal(value, step) - value)).toBeLessThanOrEqual(step / 1000);
    }
  }
});
