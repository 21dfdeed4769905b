import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logError, worst } from './accuracy.laws.ts';
import { logBetaRegularized } from '../logBetaRegularized.ts';
import table from './logBetaRegularized.json' with { type: 'json' };

const exponent = fc.double({ min: 0.5, max: 1e6, noNaN: true });
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

describe('logBetaRegularized', () => {
  test.each(['lower', 'upper'] as const)('agrees with mpmath in the %s tail to 1e-13', (tail) => {
    const error = worst(table, (row) => logError(logBetaRegularized(row.x, row.a, row.b, tail), row[tail]));
    expect(error).toBeLessThan(1e-13);
  });

  test('is the logarithm of a power when one exponent is 1', () => {
    expect(logBetaRegularized(0.3, 7, 1)).toBeCloseTo(7 * Math.log(0.3), 13);
    expect(logBetaRegularized(0.3, 1, 7, 'upper')).toBeCloseTo(7 * Math.log(0.7), 13);
    expect(logBetaRegularized(1e-300, 100, 1)).toBeCloseTo(-30000 * Math.LN10, 9);
  });

  test('takes the complement from a caller who knows it better', () => {
    // 1 − 10⁻²⁰ is 1 as a double, yet P(X > 1 − y) = y² for Beta(1, 2).
    expect(logBetaRegularized(1, 1, 2, 'upper', 1e-20)).toBeCloseTo(-40 * Math.LN10, 12);
  });

  test('is the same for the mirrored law', () => {
    fc.assert(
      fc.property(fraction, exponent, exponent, (x, a, b) => {
        const direct = logBetaRegularized(x, a, b, 'lower', 1 - x);
        const mirrored = logBetaRegularized(1 - x, b, a, 'upper', x);
        expect(logError(direct, mirrored)).toBeLessThan(1e-12);
      }),
    );
  });

  test('has two tails that add up to 1', () => {
    fc.assert(
      fc.property(fraction, exponent, exponent, (x, a, b) => {
        const total = Math.exp(logBetaRegularized(x, a, b)) + Math.exp(logBetaRegularized(x, a, b, 'upper'));
        expect(Math.abs(total - 1)).toBeLessThan(1e-14);
      }),
    );
  });

  test('grows with x, up to rounding', () => {
    fc.assert(
      fc.property(fraction, fraction, exponent, exponent, (x, y, a, b) => {
        const [low, high] = [Math.min(x, y), Math.max(x, y)].map((z) => logBetaRegularized(z, a, b));
        expect(low! <= high! || logError(low!, high!) < 1e-13).toBe(true);
      }),
    );
  });

  test('is certain at the ends', () => {
    expect(logBetaRegularized(0, 2, 3)).toBe(-Infinity);
    expect(logBetaRegularized(0, 2, 3, 'upper')).toBe(0);
    expect(logBetaRegularized(1, 2, 3)).toBe(0);
    expect(logBetaRegularized(1, 2, 3, 'upper')).toBe(-Infinity);
  });

  test('names the argument that is out of range', () => {
    expect(() => logBetaRegularized(1.5, 1, 1)).toThrow(new RangeError('invalid x; not in [0, 1]: 1.5'));
    expect(() => logBetaRegularized(NaN, 1, 1)).toThrow('invalid x; not in [0, 1]: NaN');
    expect(() => logBetaRegularized(0.5, 0, 1)).toThrow('invalid a; not in (0, ∞): 0');
    expect(() => logBetaRegularized(0.5, 1, Infinity)).toThrow('invalid b; not in (0, ∞): Infinity');
    expect(() => logBetaRegularized(0.5, 1, 1, 'upper', -1)).toThrow('invalid oneMinusX; not in [0, 1]: -1');
  });
});
