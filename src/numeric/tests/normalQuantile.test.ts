import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relativeError, worst } from './accuracy.laws.ts';
import { normalCdf } from '../normalCdf.ts';
import { normalQuantile } from '../normalQuantile.ts';
import table from './normal.json' with { type: 'json' };

describe('normalQuantile', () => {
  test('agrees with mpmath to 1e-13', () => {
    expect(worst(table.quantile, ({ p, quantile }) => relativeError(normalQuantile(p), quantile))).toBeLessThan(1e-13);
  });

  test('inverts the distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1, maxExcluded: true, noNaN: true }), (p) => {
        expect(relativeError(normalCdf(normalQuantile(p)), p)).toBeLessThan(2e-10);
      }),
    );
  });

  test('is infinite at the ends and 0 in the middle', () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(1)).toBe(Infinity);
  });

  test('names a probability that is out of range', () => {
    expect(() => normalQuantile(1.55)).toThrow(new RangeError('invalid p; not in [0, 1]: 1.55'));
    expect(() => normalQuantile(NaN)).toThrow('invalid p; not in [0, 1]: NaN');
  });
});
