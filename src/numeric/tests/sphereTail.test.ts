import { describe, expect, test } from 'vitest';
import { relativeError, worst } from './accuracy.laws.ts';
import table from './sphereTail.json' with { type: 'json' };
import { sphereTail } from '../sphereTail.ts';

describe('sphereTail', () => {
  test('agrees with mpmath to 3e-13 wherever the probability is a normal double', () => {
    const rows = table.filter(({ logTail }) => logTail > -708);
    expect(rows.length).toBeGreaterThan(100);
    // The reference is a logarithm, which is known to half an ulp: up to 700 · 2⁻⁵³ = 8e-14.
    const error = worst(rows, ({ delta, m, logTail }) => relativeError(sphereTail(delta, m), Math.exp(logTail)));
    expect(error).toBeLessThan(3e-13);
  });

  test('is (2/π) arccos δ in the plane and 1 − δ in space', () => {
    for (const delta of [0, 1e-6, 0.1, 0.5, 0.77, 0.999]) {
      expect(relativeError(sphereTail(delta, 2), (2 / Math.PI) * Math.acos(delta))).toBeLessThan(1e-14);
      expect(relativeError(sphereTail(delta, 3), 1 - delta)).toBeLessThan(1e-14);
    }
  });

  test('is 1 in dimension 1 for every threshold below 1', () => {
    expect(sphereTail(0.999, 1)).toBe(1);
    expect(sphereTail(1, 1)).toBe(0);
  });

  test('is a tail on the whole line', () => {
    expect(sphereTail(-0.1, 4)).toBe(1);
    expect(sphereTail(0, 4)).toBe(1);
    expect(sphereTail(1, 4)).toBe(0);
    expect(sphereTail(1.55, 4)).toBe(0);
  });
});
