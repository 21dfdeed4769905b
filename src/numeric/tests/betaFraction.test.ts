import { describe, expect, test } from 'vitest';
import { betaFraction } from '../betaFraction.ts';

describe('betaFraction', () => {
  test('gives the uniform law back: I_x(1, 1) = x', () => {
    for (const x of [0.01, 0.2, 0.5]) expect((x * (1 - x)) / betaFraction(x, 1 - x, 1, 1)).toBeCloseTo(x, 15);
  });

  test('ends where the first term vanishes', () => {
    // I_½(½, ½) = ½ and xᵃ yᵇ / B(½, ½) = 1/(2π).
    expect(betaFraction(0.5, 0.5, 0.5, 0.5)).toBeCloseTo(1 / Math.PI, 15);
  });

  test('ends when an argument is not a number', () => {
    expect(betaFraction(NaN, 0.5, 1, 1)).toBeNaN();
  });
});
