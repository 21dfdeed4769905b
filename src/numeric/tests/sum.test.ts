import { expect, test } from 'vitest';
import { sum } from '../sum.ts';

test('sum keeps what plain addition loses', () => {
  expect(sum([1, 1e100, 1, -1e100])).toBe(2);
  expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  expect(sum(new Float64Array([3, 4]))).toBe(7);
});

test('sum passes on infinity and NaN as plain addition does', () => {
  expect(sum([])).toBe(0);
  expect(sum([1, Infinity, 2])).toBe(Infinity);
  expect(sum([Infinity, -Infinity])).toBeNaN();
  expect(sum([NaN, 1])).toBeNaN();
});
