import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { productError, sumError } from '../roundingError.ts';

/** A double as a whole number of units of 2⁻¹⁰⁷⁴. */
function units(x: number): bigint {
  let exponent = 0;
  let scaled = x;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    exponent++;
  }
  return BigInt(scaled) << BigInt(1074 - exponent);
}

const moderate = fc.double({ min: -1e30, max: 1e30, noNaN: true });

describe('sumError', () => {
  test('and the rounded sum make the exact sum', () => {
    fc.assert(fc.property(moderate, moderate, (a, b) => units(a + b) + units(sumError(a, b)) === units(a) + units(b)));
  });
});

describe('productError', () => {
  test('and the rounded product make the exact product', () => {
    fc.assert(
      fc.property(moderate, moderate, (a, b) => {
        const error = productError(a, b);
        if (Number.isNaN(error)) return Math.abs(a * b) < 1e-290;
        return (units(a * b) + units(error)) << 1074n === units(a) * units(b);
      }),
    );
  });

  test('is unknown where the product leaves the range', () => {
    expect(productError(1e200, 1e200)).toBeNaN();
    expect(productError(1e-200, 1e-200)).toBeNaN();
    expect(productError(0, Infinity)).toBe(0);
  });
});
