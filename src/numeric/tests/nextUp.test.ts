import { expect, test } from 'vitest';
import { nextDown } from '../nextDown.ts';
import { nextUp } from '../nextUp.ts';

test('nextUp and nextDown are neighbours, across powers of two, zero and the largest double', () => {
  expect(nextUp(1)).toBe(1 + Number.EPSILON);
  expect(nextDown(1)).toBe(1 - Number.EPSILON / 2);
  expect(nextUp(0)).toBe(Number.MIN_VALUE);
  expect(nextUp(-0)).toBe(Number.MIN_VALUE);
  expect(nextDown(0)).toBe(-Number.MIN_VALUE);
  expect(nextUp(Number.MAX_VALUE)).toBe(Infinity);
  expect(nextDown(Infinity)).toBe(Number.MAX_VALUE);
  expect(nextUp(-1)).toBe(-1 + Number.EPSILON / 2);
});

test('nextUp and nextDown stay at the ends of the line', () => {
  expect(nextUp(Infinity)).toBe(Infinity);
  expect(nextUp(-Infinity)).toBe(-Number.MAX_VALUE);
  expect(nextDown(-Infinity)).toBe(-Infinity);
  expect(nextUp(NaN)).toBeNaN();
  expect(nextDown(NaN)).toBeNaN();
});
