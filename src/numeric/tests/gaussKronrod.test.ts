import { describe, expect, test } from 'vitest';
import { gaussKronrod } from '../gaussKronrod.ts';

describe('gaussKronrod', () => {
  test('is exact for polynomials up to degree 23', () => {
    for (let degree = 0; degree <= 23; degree++) {
      expect(gaussKronrod((x) => x ** degree, 0, 1).value).toBeCloseTo(1 / (degree + 1), 15);
    }
  });

  test('owns up to an error where it is not', () => {
    const { value, error } = gaussKronrod(Math.sqrt, 0, 1);
    expect(Math.abs(value - 2 / 3)).toBeGreaterThan(1e-6);
    expect(error).toBeGreaterThan(Math.abs(value - 2 / 3));
  });
});
