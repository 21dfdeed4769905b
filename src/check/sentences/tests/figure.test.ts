import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { figure, figureText, shownFigure } from '../figure.ts';

describe('a figure', () => {
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
    expect(figure(value)).toBe(expected);
  });

  test('is always something that JSON gives back', () => {
    const number = fc.oneof(fc.double(), fc.bigInt());
    fc.assert(
      fc.property(number, (value) => Object.is(JSON.parse(JSON.stringify(figure(value))), figure(value))),
      { seed: 1 },
    );
  });

  test('of a vector or matrix is cut where it is long, and says so', () => {
    const long = Float64Array.from({ length: 40 }, (_, i) => i);
    expect(shownFigure(long)).toEqual([...Array.from({ length: 12 }, (_, i) => i), '… 40 in all']);
    expect(shownFigure([long, [1, Number.NaN]])).toEqual([shownFigure(long), [1, 'NaN']]);
    expect(shownFigure(Array.from({ length: 40 }, () => [1]))).toHaveLength(12);
    expect(shownFigure([])).toEqual([]);
    expect(shownFigure('as it is')).toBe('as it is');
    expect(shownFigure(0.5)).toBe(0.5);
    expect(shownFigure('x'.repeat(5000))).toBe(`${'x'.repeat(1000)}… (5000 characters in all)`);
    expect(shownFigure(['\u{1D518}'.repeat(600)] as never)).toEqual([
      `${'\u{1D518}'.repeat(500)}… (1200 characters in all)`,
    ]);
  });
});

describe('the text of a figure', () => {
  test.each([
    [0, '0'],
    [3, '3'],
    [-3, '−3'],
    [123_456_789, '123456789'],
    [0.5, '0.5'],
    [1 / 3, '0.3333'],
    [-1 / 3, '−0.3333'],
    [1234.5678, '1235'],
    [0.000_123_456, '1.235·10⁻⁴'],
    [-0.000_123_456, '−1.235·10⁻⁴'],
    [1.5e-300, '1.5·10⁻³⁰⁰'],
    [1_234_567.8, '1.235·10⁶'],
    [1e15, '10¹⁵'],
    [-1e15, '−10¹⁵'],
    [Number.MAX_VALUE, '1.798·10³⁰⁸'],
    [-Number.MAX_VALUE, '−1.798·10³⁰⁸'],
    [5e-324, '4.941·10⁻³²⁴'],
    [6.02e23, '6.02·10²³'],
    [0.999, '0.999'],
    [0.999_99, '1 − 10⁻⁵'],
    [1 - 2 ** -53, '1 − 1.11·10⁻¹⁶'],
    [1.000_01, '1 + 10⁻⁵'],
    ['2/3', '2/3'],
    ['-7/2', '−7/2'],
    [String(10n ** 49n), String(10n ** 49n)],
    [String(10n ** 50n), '≈ 10⁵⁰'],
    [String(-(10n ** 900n) / 3n), '≈ −3.333·10⁸⁹⁹'],
    [`${10n ** 60n}/${3n * 10n ** 60n + 1n}`, '≈ 0.3333'],
    [`${10n ** 60n - 1n}/${10n ** 60n}`, '≈ 1 − 10⁻⁶⁰'],
    ['∞', '∞'],
  ])('%s is %s', (value, expected) => {
    expect(figureText(value)).toBe(expected);
  });

  test('has four digits that are right', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (value) => {
        const text = figureText(value);
        const [, base = '0', sign, rest = ''] = /^(?:(1) ([−+]) )?(.*)$/u.exec(text) ?? [];
        const [, mantissa = '1', power] = /^(?:([\d.]+?)(?:·|$))?(?:10([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+))?$/u.exec(rest) ?? [];
        const exponent = (power ?? '').replaceAll(/./gu, (digit) => '0123456789-'['⁰¹²³⁴⁵⁶⁷⁸⁹⁻'.indexOf(digit)]!);
        const read = Number(base) + (sign === '−' ? -1 : 1) * Number(`${mantissa}e${exponent === '' ? 0 : exponent}`);
        expect(Math.abs(read - value)).toBeLessThanOrEqual(5.001e-4 * value);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
