import { expect, test } from 'vitest';
import { logSumExp } from './logSumExp.ts';

test('the sum of a few terms', () => {
  expect(logSumExp([Math.log(1), Math.log(2), Math.log(3)])).toBeCloseTo(Math.log(6), 14);
  expect(logSumExp([-3])).toBe(-3);
});

test('terms that would overflow or underflow', () => {
  expect(logSumExp([1000, 1000])).toBeCloseTo(1000 + Math.LN2, 12);
  expect(logSumExp([-1e6, -1e6 - 1])).toBeCloseTo(-1e6 + Math.log1p(Math.exp(-1)), 9);
});

test('infinite terms', () => {
  expect(logSumExp([-Infinity, 0])).toBe(0);
  expect(logSumExp([Infinity, 0])).toBe(Infinity);
  expect(logSumExp([-Infinity, -Infinity])).toBe(-Infinity);
});
