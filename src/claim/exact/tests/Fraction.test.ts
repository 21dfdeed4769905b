import * as fc from 'fast-check';
import { Fraction as Library } from 'fraction.js';
import { expect, test } from 'vitest';
import { Fraction } from '../Fraction.ts';
import { isFraction, toNumber } from '../Quantity.ts';

test.each([
  [0.1, '1/10'],
  [-0.75, '-3/4'],
  [0.1 + 0.2, '7500000000000001/25000000000000000'],
  [123_456.789, '123456789/1000'],
  [1e-20, '1/100000000000000000000'],
  [1 / 3, '3333333333333333/10000000000000000'],
  [3, '3'],
  ['2/3', '2/3'],
  [2n ** 70n, String(2n ** 70n)],
])('the fraction of %s is %s', (value, text) => {
  expect(new Fraction(value).toFraction()).toBe(text);
});

test('a double is the number that is nearest to its fraction, so that no two are the same one', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      expect(toNumber(new Fraction(x))).toBe(x + 0);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('doubles are taken so in operations too', () => {
  const half = new Fraction(1, 2);
  expect(half.add(1e-20).equals(half)).toBe(false);
  expect(half.sub(1e-20).compare(half)).toBe(-1);
  expect([half.equals(0.5), half.lt(0.5 + 1e-15), half.gte(0.5 - 1e-15)]).toEqual([true, true, true]);
  expect(half.mul(0.1).toFraction()).toBe('1/20');
  expect(half.div(1e-9).toFraction()).toBe('500000000');
  expect(new Fraction(9, 4).pow(0.5)?.toFraction()).toBe('3/2');
});

test('what is no finite number is refused as before', () => {
  expect(() => new Fraction(Number.NaN)).toThrow();
  expect(() => new Fraction(0.5, 2)).toThrow();
  expect(() => new Fraction(1, 2).add(Number.NaN)).toThrow();
});

test('its fractions are those of the library', () => {
  expect(new Fraction(0.5)).toBeInstanceOf(Fraction);
  expect(new Fraction(0.5)).toBeInstanceOf(Library);
  expect(new Library(1, 2)).toBeInstanceOf(Fraction);
  expect(isFraction(new Fraction(1, 3).add(1))).toBe(true);
});
