import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logError, worst } from './accuracy.laws.ts';
import { logSphereTail } from '../logSphereTail.ts';
import table from './sphereTail.json' with { type: 'json' };

const threshold = fc.double({ min: 0, max: 1, noNaN: true });
const dimension = fc.integer({ min: 1, max: 1_000_000 });

describe('logSphereTail', () => {
  test('agrees with mpmath to 1e-14 for dimensions from 2 to 10⁹, down to e^-36000', () => {
    expect(Math.min(...table.map(({ logTail }) => logTail))).toBeLessThan(-36000);
    expect(worst(table, ({ delta, m, logTail }) => logError(logSphereTail(delta, m), logTail))).toBeLessThan(1e-14);
  });

  test('errs by at most 1e-10 of the probability itself, even at e^-36000', () => {
    expect(worst(table, ({ delta, m, logTail }) => Math.abs(logSphereTail(delta, m) - logTail))).toBeLessThan(1e-10);
  });

  test('falls as the threshold grows, up to rounding', () => {
    fc.assert(
      fc.property(threshold, threshold, dimension, (x, y, m) => {
        const near = logSphereTail(Math.min(x, y), m);
        const far = logSphereTail(Math.max(x, y), m);
        expect(far <= near || logError(far, near) < 1e-13).toBe(true);
      }),
    );
  });

  test('falls as the dimension grows, up to rounding', () => {
    fc.assert(
      fc.property(threshold, dimension, dimension, (delta, m, n) => {
        const low = logSphereTail(delta, Math.min(m, n));
        const high = logSphereTail(delta, Math.max(m, n));
        expect(high <= low || logError(high, low) < 1e-13).toBe(true);
      }),
    );
  });

  test('names the argument that is out of range', () => {
    expect(() => logSphereTail(0.5, 0)).toThrow(new RangeError('invalid m; not a positive integer: 0'));
    expect(() => logSphereTail(0.5, 2.5)).toThrow('invalid m; not a positive integer: 2.5');
    expect(() => logSphereTail(NaN, 2)).toThrow('invalid delta; not a number: NaN');
    expect(() => logSphereTail(2, 0)).toThrow('invalid m; not a positive integer: 0');
  });
});
