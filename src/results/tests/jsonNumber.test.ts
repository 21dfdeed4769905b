import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { doubleOf, jsonNumber } from '../jsonNumber.ts';

describe('a number in JSON', () => {
  test.each([
    [0.1, 0.1],
    [-0, 0],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
    [Number.NaN, 'NaN'],
    [12n, 12],
    [2n ** 53n, '9007199254740992'],
    [-(2n ** 60n), '-1152921504606846976'],
    [new Fraction(2, 3), '2/3'],
    [new Fraction(-7, 2), '-7/2'],
    [new Fraction(6, 3), 2],
    [new Fraction(10n ** 20n), '100000000000000000000'],
    [10n ** 999n, String(10n ** 999n)],
    [10n ** 5000n, '≈ 10⁵⁰⁰⁰'],
    [new Fraction(-(10n ** 2000n), 3n), '≈ −3.333·10¹⁹⁹⁹'],
  ])('of %s is %s', (value, expected) => {
    expect(jsonNumber(value)).toBe(expected);
  });

  test('is always something that JSON gives back', () => {
    const number = fc.oneof(fc.double(), fc.bigInt());
    fc.assert(
      fc.property(number, (value) => Object.is(JSON.parse(JSON.stringify(jsonNumber(value))), jsonNumber(value))),
      { seed: 1 },
    );
  });
});

describe('doubleOf', () => {
  test.each([
    ['2/3', 2 / 3],
    ['-1/4', -0.25],
    ['−∞', -Infinity],
    ['∞', Infinity],
    ['12345678901234567890', Number(12345678901234567890n)],
    [`${'1'.repeat(500)}/${'2'.repeat(500)}`, 0.5],
    [0.25, 0.25],
  ])('reads %s', (figure, value) => {
    expect(doubleOf(figure)).toBeCloseTo(value, 12);
  });

  test.each(['', 'lemma', '1/0x', '<b>'])('finds no number in "%s"', (text) => {
    expect(doubleOf(text)).toBeNaN();
  });
});
