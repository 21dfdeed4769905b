import { describe, expect, test } from 'vitest';
import type { Interval } from '../Interval.ts';
import { negate } from '../intervalArithmetic.ts';
import { exp, log, power } from '../intervalFunctions.ts';
import { ulpsBetween } from '../ulpsBetween.ts';

describe('log and exp of intervals', () => {
  test('contain the true value and little else', () => {
    // ln 3 = 1.09861228866810969..., e² = 7.38905609893065022...; the doubles on both sides of each are inside.
    const [lo, hi] = log([3, 3]);
    expect(lo < 1.0986122886681096 && 1.0986122886681098 < hi).toBe(true);
    expect(ulpsBetween(lo, hi)).toBe(4);
    const [low, high] = exp([2, 2]);
    expect(low < 7.38905609893065 && 7.389056098930651 < high).toBe(true);
    expect(ulpsBetween(low, high)).toBe(4);
  });

  test('are exact where the functions are', () => {
    expect(log([1, 1])).toEqual([0, 0]);
    expect(exp([0, 0])).toEqual([1, 1]);
  });

  test('reach the ends of the line', () => {
    expect(log([0, 1])).toEqual([-Infinity, 0]);
    expect(exp([-1000, 0])).toEqual([0, 1]);
    expect(exp([0, 1000])).toEqual([1, Infinity]);
  });

  test('refuse what has no value', () => {
    expect(() => log([-1, 1])).toThrow(new RangeError('invalid argument of log; not in [0, ∞]: [-1, 1]'));
    expect(() => exp([NaN, 1])).toThrow('invalid argument of exp; not an interval: [NaN, 1]');
  });
});

describe('power of an interval', () => {
  test('knows that an even power has no sign', () => {
    expect(power([-2, 1], 2)).toEqual([0, 4]);
    expect(power([-3, -2], 2)).toEqual([4, 9]);
    expect(power([-2, 1], 3)).toEqual([-8, 1]);
    expect(power([-2, 1], 0)).toEqual([1, 1]);
    expect(power([2, 4], -1)).toEqual([0.25, 0.5]);
  });

  test('is open above where a negative power is beyond the doubles', () => {
    const isOpen = ([lo, hi]: Interval): boolean => lo > 1.797e308 && hi === Infinity;
    expect(isOpen(power([1e-120, 1e-120], -3))).toBe(true);
    expect(isOpen(negate(power([-1e-120, -1e-121], -3)))).toBe(true);
    expect(isOpen(power([-1e-120, -1e-121], -4))).toBe(true);
    const [lo, hi] = power([1e-120, 1e-10], -3);
    expect([lo > 0.99e30 && lo < 1.01e30, hi]).toEqual([true, Infinity]);
    expect(power([5e-324, 1], -1)).toEqual([1, Infinity]);
    expect(() => power([0, 1e-200], -3)).toThrow('invalid divisor; contains 0: [0, 5e-324]');
  });

  test('contains a power that is no double', () => {
    // 3¹⁰⁰ lies between two doubles.
    const [lo, hi] = power([3, 3], 100);
    expect(BigInt(lo) < 3n ** 100n && 3n ** 100n < BigInt(hi)).toBe(true);
    expect(ulpsBetween(lo, hi)).toBeLessThan(200);
  });

  test('refuses what has no value', () => {
    expect(() => power([1, 2], 0.5)).toThrow(new RangeError('invalid exponent; not an integer: 0.5'));
    expect(() => power([-1, 1], -1)).toThrow('invalid divisor; contains 0: [-1, 1]');
  });
});
