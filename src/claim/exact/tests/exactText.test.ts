import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digitsApart, exactQuotient, quotientOfText, roundedText } from '../exactText.ts';
import { type Quotient, roundedQuotient } from '../Quantity.ts';

describe('exact text', () => {
  test.each([
    ['12', [12n, 1n]],
    ['-7/2', [-7n, 2n]],
    ['−7/2', [-7n, 2n]],
    ['0', [0n, 1n]],
  ])('%s is a number', (text, quotient) => {
    expect(quotientOfText(text)).toEqual(quotient);
  });

  test.each(['', '∞', 'NaN', '1/0', '0.5', '1e3', 'x', '≈ 10⁵⁰⁰⁰', '1/2/3'])('%s is none', (text) => {
    expect(quotientOfText(text)).toBeUndefined();
  });

  test('of a double is its exact value', () => {
    expect(exactQuotient(0.75)).toEqual([3n, 4n]);
    expect(exactQuotient('−∞')).toBeUndefined();
  });
});

describe('a quotient to some digits', () => {
  test.each<[Quotient, number, string]>([
    [[0n, 3n], 4, '0'],
    [[1n, 3n], 4, '0.3333'],
    [[-2n, 3n], 4, '−0.6667'],
    [[1n, 8n], 2, '0.13'],
    [[123_456n, 1n], 4, '1.235·10⁵'],
    [[1_234_567n, 1n], 4, '1.235·10⁶'],
    [[999_996n, 1n], 4, '10⁶'],
    [[99_999n, 10n], 4, '10000'],
    [[1n, 1000n], 4, '0.001'],
    [[1n, 1001n], 4, '9.99·10⁻⁴'],
    [[10n ** 5000n, 1n], 4, '10⁵⁰⁰⁰'],
    [[10n ** 5000n, 3n], 4, '3.333·10⁴⁹⁹⁹'],
    [[-1n, 3n * 10n ** 5000n], 4, '−3.333·10⁻⁵⁰⁰¹'],
    [[10n ** 9n - 1n, 10n ** 9n], 4, '1 − 10⁻⁹'],
    [[10n ** 9n + 7n, 10n ** 9n], 4, '1 + 7·10⁻⁹'],
    [[5n, 5n], 4, '1'],
  ])('%s with %d digits is %s', (quotient, digits, text) => {
    expect(roundedText(quotient, digits)).toBe(text);
  });

  test('agrees with the digits that JavaScript gives a double', () => {
    const part = fc.bigInt({ min: 1n, max: 10n ** 30n });
    fc.assert(
      fc.property(part, part, fc.integer({ min: 1, max: 12 }), (n, d, digits) => {
        const text = roundedText([n, d], digits);
        const [, base = '0', sign, rest = ''] = /^(?:(1) ([−+]) )?(.*)$/u.exec(text) ?? [];
        const [, mantissa = '1', power = '⁰'] = /^(?:([\d.]+?)(?:·|$))?(?:10([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+))?$/u.exec(rest) ?? [];
        const exponent = power.replaceAll(/./gu, (digit) => '0123456789-'['⁰¹²³⁴⁵⁶⁷⁸⁹⁻'.indexOf(digit)]!);
        const read = Number(base) + (sign === '−' ? -1 : 1) * Number(`${mantissa}e${exponent}`);
        const value = roundedQuotient([n, d]);
        expect(Math.abs(read - value)).toBeLessThanOrEqual(5.000_001 * 10 ** -digits * value);
        expect(mantissa.replace('.', '').replace(/^0+/u, '').replace(/0+$/u, '').length).toBeLessThanOrEqual(digits);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});

test('digits that tell two numbers apart are as few as they can be', () => {
  expect(digitsApart(0.5, 0.500_004, 17)).toBe(6);
  expect(digitsApart(0.5, 0.75, 17)).toBe(4);
  expect(digitsApart(0.1 + 0.2, 0.3, 17)).toBe(17);
  expect(digitsApart('1/3', 1 / 3, 40)).toBe(17);
  expect(digitsApart(`${10n ** 30n + 1n}/${10n ** 30n}`, 1, 40)).toBe(4);
  expect([digitsApart(0.5, '1/2', 17), digitsApart(0.1 + 0.2, 0.3, 10), digitsApart('∞', 1, 17)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
