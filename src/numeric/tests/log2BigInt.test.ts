import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomial } from '../binomial.ts';
import { log2BigInt } from '../log2BigInt.ts';

describe('log2BigInt', () => {
  test('is exact for powers of two', () => {
    for (const e of [0, 1, 10, 52, 53, 64, 5000]) expect(log2BigInt(1n << BigInt(e))).toEqual([e, e]);
  });

  test('encloses the logarithms of 3 and of C(300, 150) closely', () => {
    // From mpmath: 1.58496250072115618... and 295.55864034637484..., with the doubles on both sides of them.
    const [lo, hi] = log2BigInt(3n);
    expect(lo <= 1.584962500721156 && 1.5849625007211563 <= hi && hi - lo < 1e-14).toBe(true);
    const [low, high] = log2BigInt(binomial(300, 150));
    expect(low <= 295.55864034637483 && 295.5586403463749 <= high && high - low < 1e-12).toBe(true);
  });

  test('turns products into sums', () => {
    const whole = fc.bigInt({ min: 1n, max: 2n ** 400n });
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const [aLow, aHigh] = log2BigInt(a);
        const [bLow, bHigh] = log2BigInt(b);
        const [lo, hi] = log2BigInt(a * b);
        expect(lo <= aHigh + bHigh + 1e-12 && hi >= aLow + bLow - 1e-12).toBe(true);
        expect(hi - lo).toBeLessThan(1e-12);
      }),
    );
  });

  test('refuses what has no logarithm', () => {
    expect(() => log2BigInt(0n)).toThrow(new RangeError('invalid n; not positive: 0'));
  });
});
