import { describe, expect, test } from 'vitest';
import { relativeError, worst } from './accuracy.laws.ts';
import { logNormalTail } from '../logNormalTail.ts';
import table from './normal.json' with { type: 'json' };

describe('logNormalTail', () => {
  test('agrees with mpmath to 1e-15, up to z = 1000 and where it is nearly 0', () => {
    expect(worst(table.logTail, ({ z, logTail }) => relativeError(logNormalTail(z), logTail))).toBeLessThan(1e-15);
  });

  test('goes on to infinity', () => {
    expect(logNormalTail(1e100)).toBeCloseTo(-5e199, -186);
    expect(logNormalTail(Infinity)).toBe(-Infinity);
    expect(logNormalTail(-Infinity)).toBeCloseTo(0, 15);
    expect(logNormalTail(NaN)).toBeNaN();
  });
});
