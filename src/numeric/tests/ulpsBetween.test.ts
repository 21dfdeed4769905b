import { expect, test } from 'vitest';
import { ulpsBetween } from '../ulpsBetween.ts';

test('ulpsBetween counts the steps from one double to the other', () => {
  expect(ulpsBetween(0.3, 0.1 + 0.2)).toBe(1);
  expect(ulpsBetween(1, 1 + 3 * Number.EPSILON)).toBe(3);
  expect(ulpsBetween(-Number.MIN_VALUE, Number.MIN_VALUE)).toBe(2);
  expect(ulpsBetween(0, -0)).toBe(0);
  expect(ulpsBetween(Infinity, Number.MAX_VALUE)).toBe(1);
  expect(ulpsBetween(1, 2)).toBe(2 ** 52);
});

test('ulpsBetween is NaN for NaN, so that no comparison with it succeeds', () => {
  expect(ulpsBetween(NaN, NaN)).toBeNaN();
});
