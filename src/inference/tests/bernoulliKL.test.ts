import { expect, test } from 'vitest';
import { bernoulliKL } from '../bernoulliKL.ts';

// From mpmath with 40 digits, at the doubles given.
test.each([
  [0.6, 0.5, 0.020135513550688863],
  [0.5, 1e-4, 3.9120730079283126],
  [0.999, 0.99, 0.00673820059140395],
  [1, 0.25, 1.3862943611198906],
  [0, 0.25, 0.2876820724517809],
  [0.500001, 0.5, 2.0000000001163558e-12],
  [1e-9, 2e-9, 3.068528199400547e-10],
])('KL(%d ‖ %d)', (p, q, expected) => {
  expect(Math.abs(bernoulliKL(p, q) / expected - 1)).toBeLessThan(1e-12);
});

test('it is 0 for equal coins and infinite against certainty', () => {
  expect(bernoulliKL(0.3, 0.3)).toBe(0);
  expect([bernoulliKL(0, 0), bernoulliKL(1, 1)]).toEqual([0, 0]);
  expect([bernoulliKL(0.1, 0), bernoulliKL(0.9, 1)]).toEqual([Infinity, Infinity]);
});

test('what is no probability is refused', () => {
  expect(() => bernoulliKL(1.2, 0.5)).toThrow(new RangeError('invalid p; not in [0, 1]: 1.2'));
  expect(() => bernoulliKL(0.5, Number.NaN)).toThrow(new RangeError('invalid q; not in [0, 1]: NaN'));
});
