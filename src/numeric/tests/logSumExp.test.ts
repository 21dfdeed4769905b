import { expect, test } from 'vitest';
import { logSumExp } from '../logSumExp.ts';

test('logSumExp neither overflows nor underflows', () => {
  expect(logSumExp([-1000, -1000])).toBeCloseTo(-1000 + Math.LN2, 12);
  expect(logSumExp([5000, 0, -5000])).toBe(5000);
  expect(logSumExp(new Float64Array([Math.log(1), Math.log(2), Math.log(3)]))).toBeCloseTo(Math.log(6), 15);
});

test('logSumExp knows nothing and infinity', () => {
  expect(logSumExp([])).toBe(-Infinity);
  expect(logSumExp([-Infinity, -Infinity])).toBe(-Infinity);
  expect(logSumExp([-Infinity, 3])).toBe(3);
  expect(logSumExp([0, Infinity])).toBe(Infinity);
  expect(logSumExp([0, NaN])).toBeNaN();
});
