import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { expect, test } from 'vitest';
import {
  compareQuotients,
  isFraction,
  isQuantity,
  type Quotient,
  quotientOf,
  roundedQuotient,
  toNumber,
} from '../Quantity.ts';

test('a quantity is rounded to a double, also where a numerator alone is beyond the doubles', () => {
  expect([toNumber(new Fraction(1, 3)), toNumber(7n), toNumber(0.25)]).toEqual([1 / 3, 7, 0.25]);
  expect(toNumber(new Fraction(-(10n ** 400n), 3n * 10n ** 399n))).toBe(-10 / 3);
  expect(toNumber(new Fraction(10n ** 600n, 10n ** 300n))).toBe(1e300);
  expect(toNumber(new Fraction(1n, 10n ** 400n))).toBe(0);
  expect(toNumber(new Fraction(-(10n ** 400n), 3n))).toBe(-Infinity);
  expect(toNumber(new Fraction(1n, 2n ** 1074n))).toBe(5e-324);
  expect(toNumber(new Fraction(2n ** 1024n - 2n ** 970n - 1n))).toBe(Number.MAX_VALUE);
});

test('a finite double is an exact quotient, which rounds to the double that it was', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(5e-324, 2 ** -1022, 0.1)),
      (x) => {
        expect(roundedQuotient(quotientOf(x))).toBe(x + 0);
      },
    ),
    { seed: 1, numRuns: 1000 },
  );
});

test('a quotient is rounded to the nearest double', () => {
  const long = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 60n }), fc.bigInt({ min: 1n, max: 10n ** 60n }));
  const distance = ([a, b]: Quotient, x: number): Quotient => {
    const [c, d] = quotientOf(x);
    return [a * d > c * b ? a * d - c * b : c * b - a * d, b * d];
  };
  fc.assert(
    fc.property(long, ([a, b]) => {
      const x = roundedQuotient([a, b]);
      for (const other of [x * (1 + Number.EPSILON), x * (1 - Number.EPSILON)]) {
        expect(compareQuotients(distance([a, b], x), distance([a, b], other))).toBeLessThanOrEqual(0);
      }
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('a fraction of another copy of the library is one, and nothing else is', () => {
  const other = { s: 1n, n: 1n, d: 3n, toFraction: () => '1/3' };
  expect([new Fraction(1, 3), other].map(isFraction)).toEqual([true, true]);
  expect([{ s: 1n, n: 1n, d: 0n, toFraction: () => '' }, { s: 1, n: 1, d: 3 }, '1/3', null].map(isFraction)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  const untrue = [Object.create(Fraction.prototype), Object.assign(new Fraction(1, 3), { n: -1n })] as unknown[];
  expect(untrue.map(isFraction)).toEqual([false, false]);
  expect(isFraction(new Fraction(0))).toBe(true);
  expect([1, -0, Infinity, 1n, other].map(isQuantity)).toEqual([true, true, true, true, true]);
  expect([Number.NaN, '1', true, undefined, null, [1]].some(isQuantity)).toBe(false);
});
