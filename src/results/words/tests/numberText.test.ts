import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberText } from '../numberText.ts';

describe('numberText', () => {
  test.each([
    [0, '0'],
    [0.000012, '1.2·10⁻⁵'],
    [1e-9, '10⁻⁹'],
    [-1e-9, '−10⁻⁹'],
    [0.123456, '0.1235'],
    [-0.5, '−0.5'],
    [1234.567, '1235'],
    ['9'.repeat(600), '≈ 10⁶⁰⁰'],
    [`1/${'9'.repeat(600)}`, '≈ 10⁻⁶⁰⁰'],
    [12345.678, '12\u202F346'],
    [123456.7, '1.235·10⁵'],
    [4096, '4096'],
    [1204000, '1\u202F204\u202F000'],
    [1e15, '10¹⁵'],
    [2.5e300, '2.5·10³⁰⁰'],
    [0.999998, '1 − 2·10⁻⁶'],
    [1.00002, '1 + 2·10⁻⁵'],
    [1.5, '1.5'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
    [Number.NaN, 'not a number'],
    ['2/3', '2/3'],
    ['-2/3', '−2/3'],
    ['−∞', '−∞'],
    [`${'3'.repeat(400)}/${'6'.repeat(400)}`, '≈ 0.5'],
    ['exactly k of n, in any order', 'exactly k of n, in any order'],
  ])('writes %s as %s', (figure, text) => {
    expect(numberText(figure)).toBe(text);
  });

  test('keeps a number to within its digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-300, max: 1e300 }), (value) => {
        fc.pre(Math.abs(value - 1) > 1e-3);
        const text = numberText(value)
          .replaceAll('\u202F', '')
          .replace(/·10/u, 'e')
          .replace(/^10(?=[⁰¹²³⁴⁵⁶⁷⁸⁹⁻])/u, '1e')
          .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]/gu, (c) => '0123456789-'['⁰¹²³⁴⁵⁶⁷⁸⁹⁻'.indexOf(c)] ?? '');
        expect(Math.abs(Number(text) / value - 1)).toBeLessThan(5.1e-4);
      }),
    );
  });
});

describe('the text of a number', () => {
  test.each([
    [0, '0'],
    [3, '3'],
    [-3, '−3'],
    [123_456_789, '123\u202F456\u202F789'],
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
    [String(10n ** 17n), String(10n ** 17n)],
    [String(10n ** 49n), '≈ 10⁴⁹'],
    [String(10n ** 50n), '≈ 10⁵⁰'],
    [String(-(10n ** 900n) / 3n), '≈ −3.333·10⁸⁹⁹'],
    [`${10n ** 60n}/${3n * 10n ** 60n + 1n}`, '≈ 0.3333'],
    [`${10n ** 60n - 1n}/${10n ** 60n}`, '≈ 1 − 10⁻⁶⁰'],
    ['∞', '∞'],
  ])('%s is %s', (value, expected) => {
    expect(numberText(value)).toBe(expected);
  });

  test('has four digits that are right', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (value) => {
        const text = numberText(value);
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
