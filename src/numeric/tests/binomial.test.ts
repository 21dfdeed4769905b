import { describe, expect, test } from 'vitest';
import { binomial } from '../binomial.ts';

describe('binomial', () => {
  test("satisfies Pascal's rule", () => {
    for (let n = 1; n <= 40; n++) {
      for (let k = -1; k <= n + 1; k++) {
        expect(binomial(n, k)).toBe(binomial(n - 1, k - 1) + binomial(n - 1, k));
      }
    }
  });

  test('is a quotient of factorials, in whatever order it is asked for', () => {
    const factorial = (n: number): bigint =>
      Array.from({ length: n }, (_, i) => BigInt(i + 1)).reduce((a, b) => a * b, 1n);
    for (const [n, k] of [
      [512, 256],
      [512, 3],
      [513, 200],
      [700, 350],
      [700, 1],
      [512, 255],
    ] as const) {
      expect(binomial(n, k)).toBe(factorial(n) / (factorial(k) * factorial(n - k)));
      expect(binomial(n, n - k)).toBe(binomial(n, k));
    }
  });

  test('is exact far beyond doubles', () => {
    expect(binomial(100, 50)).toBe(100891344545564193334812497256n);
  });

  test('names the argument that is out of range', () => {
    expect(() => binomial(-1, 0)).toThrow(new RangeError('invalid n; not a non-negative integer: -1'));
    expect(() => binomial(3, 0.5)).toThrow('invalid k; not an integer: 0.5');
  });
});
