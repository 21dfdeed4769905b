import { expect, test } from 'vitest';
import { enclose } from '../enclose.ts';
import { ulpsBetween } from '../ulpsBetween.ts';

test('enclose goes as many doubles down as up', () => {
  expect(enclose(2, 0)).toEqual([2, 2]);
  expect(enclose(1, 1)).toEqual([1 - Number.EPSILON / 2, 1 + Number.EPSILON]);
  const [lo, hi] = enclose(0.1, 1000);
  expect(ulpsBetween(lo, 0.1)).toBe(1000);
  expect(ulpsBetween(0.1, hi)).toBe(1000);
});

test('enclose stops at infinity', () => {
  expect(enclose(Number.MAX_VALUE, 5)[1]).toBe(Infinity);
  expect(enclose(-Infinity, 1)).toEqual([-Infinity, -Number.MAX_VALUE]);
});

test('enclose names the argument that is out of range', () => {
  expect(() => enclose(NaN, 1)).toThrow(new RangeError('invalid x; not a number: NaN'));
  expect(() => enclose(1, 1.5)).toThrow('invalid ulps; not a non-negative integer: 1.5');
});
