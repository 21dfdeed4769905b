import { describe, expect, test } from 'vitest';
import { relativeError, worst } from './accuracy.laws.ts';
import { logBinomial } from '../logBinomial.ts';
import table from './stirling.json' with { type: 'json' };

describe('logBinomial', () => {
  test('agrees with mpmath to 1e-14, up to n = 10¹⁵', () => {
    expect(worst(table.logBinomial, ({ n, k, value }) => relativeError(logBinomial(n, k), value))).toBeLessThan(1e-14);
  });

  test('is 0 for one subset and −∞ for none', () => {
    expect(logBinomial(7, 0)).toBe(0);
    expect(logBinomial(7, 7)).toBe(0);
    expect(logBinomial(0, 0)).toBe(0);
    expect(logBinomial(7, 8)).toBe(-Infinity);
    expect(logBinomial(7, -1)).toBe(-Infinity);
  });

  test('names the argument that is out of range', () => {
    expect(() => logBinomial(-1, 0)).toThrow(new RangeError('invalid n; not a non-negative integer: -1'));
    expect(() => logBinomial(3, 0.5)).toThrow('invalid k; not an integer: 0.5');
  });
});
