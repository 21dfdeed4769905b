import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enclosedText } from '../enclosedText.ts';

describe('a number within an interval', () => {
  test.each([
    [[0.413_91, 0.413_93], '0.4139'],
    [[0.4135, 0.4145], '0.41'],
    [[0.4096, 0.4104], '0.410'],
    [[0.5203, 0.7444], '0.52 to 0.75'],
    [[0.5203, 0.5744], '0.52 to 0.575'],
    [[0.1675, 0.8943], '0.16 to 0.9'],
    [[-0.5744, -0.5203], '−0.575 to −0.52'],
    [[-0.02, 0.3], '−0.02 to 0.3'],
    [[0, 0.2512], '0 to 0.26'],
    [[1999, 2011], '1999 to 2011'],
    [[1.234e-7, 1.236e-7], '1.2·10⁻⁷'],
    [[1.1e-7, 3.03e-7], '1.1·10⁻⁷ to 3.1·10⁻⁷'],
    [[0.999_98, 0.999_98], '1 − 2·10⁻⁵'],
    [[0.9999, 0.999_999], '0.9999 to 1'],
    [[1.5e6, 1.504e6], '1\u202F500\u202F000 to 1\u202F504\u202F000'],
    [[0.999, 1], '0.999 to 1'],
    [[3, 3], '3'],
    [[3, '∞'], 'at least 3'],
    [['−∞', 3], 'at most 3'],
    [['−∞', '∞'], 'any number'],
    [['1/3', '333334/1000001'], '0.3333'],
    [['1/3', '2/3'], '0.33 to 0.67'],
  ] as const)('%s is %s', (interval, text) => {
    expect(enclosedText(interval)).toBe(text);
  });

  const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  const width = fc.double({ min: -12, max: 2, noNaN: true });
  const read = (text: string): number => {
    const [, sign, mantissa = '1', power] =
      /^(−?)([\d.]+(?=·|$))?·?(?:10(.*))?$/u.exec(text.replaceAll('\u202F', '')) ?? [];
    const exponent = (power ?? '').replaceAll(/./gu, (c) => '0123456789-'['⁰¹²³⁴⁵⁶⁷⁸⁹⁻'.indexOf(c)]!);
    return Number(`${sign === '' ? '' : '-'}${mantissa}e${exponent === '' ? 0 : exponent}`);
  };

  test('has digits that both ends have, or ends that reach past both and by little', () => {
    fc.assert(
      fc.property(value, width, (lo, exponent) => {
        const hi = lo + Math.abs(lo) * 10 ** exponent;
        fc.pre(hi > lo && Math.abs(lo) > 1e-6);
        const text = enclosedText([lo, hi]);
        fc.pre(!text.includes(' − ') && !text.includes(' + '));
        const [first, last] = text.split(' to ').map(read) as [number, number?];
        if (last === undefined) {
          // One number: neither end is farther from it than a unit of its second digit.
          const unit = 10 ** (Math.floor(Math.log10(Math.abs(first))) - 1);
          expect(Math.max(Math.abs(lo - first), Math.abs(hi - first))).toBeLessThanOrEqual(unit);
        } else {
          expect(first).toBeLessThanOrEqual(lo);
          expect(last).toBeGreaterThanOrEqual(hi);
          expect(last - first).toBeLessThanOrEqual(1.21 * (hi - lo));
        }
      }),
      { seed: 1, numRuns: 3000 },
    );
  });
});
