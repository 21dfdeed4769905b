import { describe, expect, test } from 'vitest';
import { relativeError, worst } from './accuracy.laws.ts';
import { logOnePlusDeficit } from '../logOnePlusDeficit.ts';
import table from './stirling.json' with { type: 'json' };

describe('logOnePlusDeficit', () => {
  test('agrees with mpmath to 1e-15, also where u and ln(1 + u) cancel', () => {
    const error = worst(table.logOnePlusDeficit, ({ u, value }) => relativeError(logOnePlusDeficit(u), value));
    expect(error).toBeLessThan(1e-15);
  });

  test('takes 1 + u from a caller who knows it better', () => {
    expect(logOnePlusDeficit(-1, 1e-20)).toBeCloseTo(20 * Math.LN10 - 1, 13);
    expect(logOnePlusDeficit(-1)).toBe(Infinity);
    expect(logOnePlusDeficit(0)).toBe(0);
  });
});
