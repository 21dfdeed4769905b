import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import type { Interval } from '../Interval.ts';
import * as interval from '../intervalArithmetic.ts';
import { nextUp } from '../nextUp.ts';

/** Doubles whose exact value is a short fraction, so that exact results are at hand. */
const point = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((x) => Math.round(x * 2 ** 20) / 2 ** 20);
const exactly = (x: number): Fraction => new Fraction(BigInt(Math.round(x * 2 ** 20)), 2n ** 20n);

/** Whether the exact value lies in the interval, which has at most one double between its ends. */
function encloses([lo, hi]: Interval, exact: Fraction): boolean {
  return asFraction(lo).lte(exact) && asFraction(hi).gte(exact) && (lo === hi || nextUp(lo) === hi);
}

/** A double as an exact fraction; fraction.js itself would read a double as a decimal approximation. */
function asFraction(x: number): Fraction {
  let denominator = 1n;
  let scaled = x;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    denominator *= 2n;
  }
  return new Fraction(BigInt(scaled), denominator);
}

describe('interval arithmetic', () => {
  test('encloses sums, differences, products and quotients of points between neighbouring doubles', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(encloses(interval.add([a, a], [b, b]), exactly(a).add(exactly(b)))).toBe(true);
        expect(encloses(interval.subtract([a, a], [b, b]), exactly(a).sub(exactly(b)))).toBe(true);
        expect(encloses(interval.multiply([a, a], [b, b]), exactly(a).mul(exactly(b)))).toBe(true);
        if (b !== 0) expect(encloses(interval.divide([a, a], [b, b]), exactly(a).div(exactly(b)))).toBe(true);
      }),
    );
  });

  test('encloses square roots between neighbouring doubles', () => {
    fc.assert(
      fc.property(point, (x) => {
        const [lo, hi] = interval.sqrt([Math.abs(x), Math.abs(x)]);
        const square = exactly(Math.abs(x));
        expect(asFraction(lo).pow(2).lte(square) && asFraction(hi).pow(2).gte(square)).toBe(true);
        expect(lo === hi || nextUp(lo) === hi).toBe(true);
      }),
    );
  });

  test('takes the extremes over both intervals', () => {
    expect(interval.add([1, 2], [-3, 5])).toEqual([-2, 7]);
    expect(interval.subtract([1, 2], [-3, 5])).toEqual([-4, 5]);
    expect(interval.multiply([-1, 2], [-3, 5])).toEqual([-6, 10]);
    expect(interval.divide([-1, 2], [-4, -0.5])).toEqual([-4, 2]);
    expect(interval.sqrt([4, 9])).toEqual([2, 3]);
    expect(interval.negate([0, 2])).toEqual([-2, 0]);
  });

  test('stays exact where doubles are', () => {
    expect(interval.add([0.5, 0.5], [0.5, 0.5])).toEqual([1, 1]);
    expect(interval.divide([3, 3], [8, 8])).toEqual([0.375, 0.375]);
  });

  test('keeps its promise where doubles overflow or underflow', () => {
    expect(interval.multiply([1e200, 1e200], [1e200, 1e200])).toEqual([Number.MAX_VALUE, Infinity]);
    expect(interval.multiply([1e-200, 1e-200], [1e-200, 1e-200])).toEqual([0, Number.MIN_VALUE]);
    expect(interval.multiply([-1e-200, -1e-200], [1e-200, 1e-200])).toEqual([-Number.MIN_VALUE, 0]);
    expect(interval.divide([1e-200, 1e-200], [1e200, 1e200])).toEqual([0, Number.MIN_VALUE]);
    expect(interval.add([1e308, 1e308], [1e308, 1e308])).toEqual([Number.MAX_VALUE, Infinity]);
  });

  test('takes an infinite end as open', () => {
    expect(interval.multiply([0, 1], [1, Infinity])).toEqual([0, Infinity]);
    expect(interval.divide([1, Infinity], [1, Infinity])).toEqual([0, Infinity]);
  });

  test('refuses what has no value', () => {
    expect(() => interval.divide([1, 1], [-1, 1])).toThrow(new RangeError('invalid divisor; contains 0: [-1, 1]'));
    expect(() => interval.sqrt([-1, 1])).toThrow('invalid radicand; not in [0, ∞]: [-1, 1]');
    expect(() => interval.add([NaN, 1], [1, 1])).toThrow('invalid interval; not ordered: [NaN, 2]');
  });
});
