import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doubleAt, doubleOrdinal } from '../doubleOrdinal.ts';

const real = fc.double({ noNaN: true });

describe('doubleOrdinal', () => {
  test('is undone by doubleAt', () => {
    fc.assert(fc.property(real, (x) => doubleAt(doubleOrdinal(x)) === x));
  });

  test('keeps the order of doubles', () => {
    fc.assert(fc.property(real, real, (x, y) => x < y === doubleOrdinal(x) < doubleOrdinal(y)));
  });

  test('counts from 0 at both zeros', () => {
    expect(doubleOrdinal(0)).toBe(0n);
    expect(doubleOrdinal(-0)).toBe(0n);
    expect(doubleOrdinal(-Number.MIN_VALUE)).toBe(-1n);
  });
});
