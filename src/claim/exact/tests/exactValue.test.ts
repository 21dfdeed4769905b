import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { exactDecimal } from '../exactDecimal.ts';
import { exactValue } from '../exactValue.ts';
import { toNumber } from '../Quantity.ts';

describe('the exact value of what is written', () => {
  test.each([
    [0.1, '1/10'],
    [0.333_333_333_333, '333333333333/1000000000000'],
    [1e-7, '1/10000000'],
    [-2.5e21, '-2500000000000000000000'],
    [5e-324, `1/2${'0'.repeat(323)}`],
    ['2/3', '2/3'],
    ['-4/6', '-2/3'],
    ['7', '7'],
    [true, '1'],
    [false, '0'],
  ])('%s is %s', (value, exact) => {
    expect(exactValue(value)?.toFraction(false)).toBe(exact);
  });

  test.each(['', 'a b', '1/0', '1/00', 'NaN', 'Infinity', '1e401', '0x1', '1.', '.5', '1/2/3', Number.NaN, -Infinity])(
    '%s has none',
    (value) => {
      expect(exactValue(value)).toBeUndefined();
    },
  );

  test('is next to the double that was written', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (x) => Math.abs(toNumber(exactDecimal(String(x))!) - x) <= 2 * Number.EPSILON * Math.abs(x) + 5e-324,
      ),
      { seed: 1, numRuns: 300 },
    );
  });
});
