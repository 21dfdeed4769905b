import { describe, expect, test } from 'vitest';
import { binomial } from '../binomial.ts';
import { countAtMost } from '../countAtMost.ts';

describe('countAtMost', () => {
  test('is the running sum of binomial coefficients', () => {
    for (const n of [0, 1, 5, 64]) {
      let total = 0n;
      for (let k = 0; k <= n + 1; k++) {
        total += binomial(n, k);
        expect(countAtMost(n, k)).toBe(total);
      }
      expect(countAtMost(n, -1)).toBe(0n);
      expect(countAtMost(n, n)).toBe(2n ** BigInt(n));
    }
  });

  test('names the argument that is out of range', () => {
    expect(() => countAtMost(1.5, 0)).toThrow(new RangeError('invalid n; not a non-negative integer: 1.5'));
    expect(() => countAtMost(3, NaN)).toThrow('invalid k; not an integer: NaN');
  });
});
