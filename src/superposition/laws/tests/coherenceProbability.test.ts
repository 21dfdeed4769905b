import { describe, expect, test } from 'vitest';
import { sphereTail } from '../../../numeric/sphereTail.ts';
import { stream } from '../../../random/stream.ts';
import { isCoherenceAtMost } from '../../directions/isCoherenceAtMost.ts';
import { unitVectors } from '../../directions/unitVectors.ts';
import { delta } from '../../recovery/delta.ts';
import { coherenceProbability } from '../coherenceProbability.ts';

describe('if the probability is known exactly, the interval is narrow and contains it', () => {
  test('one feature, delta of 1, one dimension', () => {
    expect(coherenceProbability(1, 3, 0)).toEqual([1, 1]);
    expect(coherenceProbability(9, 3, 1)).toEqual([1, 1]);
    expect(coherenceProbability(9, 1, 0.999)).toEqual([0, 0]);
    expect(coherenceProbability(9, 1, 1)).toEqual([1, 1]);
  });
  test('two features: one tail', () => {
    for (const [m, d] of [
      [2, 0.3],
      [3, 0.5],
      [40, 0.2],
    ] as const) {
      const [lo, hi] = coherenceProbability(2, m, d);
      expect(hi - lo).toBeLessThan(1e-11);
      expect(Math.abs((lo + hi) / 2 - (1 - sphereTail(d, m)))).toBeLessThan(1e-11);
    }
  });
  test('the plane: three directions with all angles above 60° do not exist, four lines need 45°', () => {
    const [lo, hi] = coherenceProbability(3, 2, 0.8);
    const exact = (1 - (3 * Math.acos(0.8)) / Math.PI) ** 2;
    expect(hi - lo).toBeLessThan(1e-14);
    expect(Math.abs(lo - exact)).toBeLessThan(1e-14);
    expect(coherenceProbability(3, 2, 0.4999)).toEqual([0, 0]);
    expect(coherenceProbability(4, 2, 0.706)).toEqual([0, 0]);
    expect(coherenceProbability(4, 2, 0.708)[1]).toBeGreaterThan(0);
  });
  test('below Welch’s bound it is 0', () => {
    expect(coherenceProbability(4, 3, 0.333)).toEqual([0, 0]);
    expect(coherenceProbability(6, 3, 0.447)).toEqual([0, 0]);
  });
});

test('the interval contains the share of draws that succeed', () => {
  for (const [n, m, d] of [
    [3, 2, 0.8],
    [4, 3, 0.8],
    [5, 3, 0.9],
    [6, 5, 0.6],
    [10, 20, 0.5],
    [20, 5, 0.95],
    [30, 60, 0.35],
    [40, 40, delta(40, 40)],
  ] as const) {
    const rng = stream('coherence', n, m);
    const draws = 1000;
    let found = 0;
    for (let i = 0; i < draws; i++) if (isCoherenceAtMost(unitVectors(rng, n, m), d)) found++;
    const [lo, hi] = coherenceProbability(n, m, d);
    const slack = 5 * Math.sqrt(Math.max(lo * (1 - lo), hi * (1 - hi), 1 / draws) / draws);
    expect(found / draws).toBeGreaterThan(lo - slack);
    expect(found / draws).toBeLessThan(hi + slack);
  }
});

describe('with many features', () => {
  test('the interval is narrow where pairs above delta are few', () => {
    for (const [n, m, width] of [
      [300, 300, 1e-4],
      [1e6, 1000, 1e-8],
      [1e12, 1000, 1e-12],
      [1e15, 1e6, 1e-12],
    ] as const) {
      const [lo, hi] = coherenceProbability(n, m, delta(n, m));
      expect(lo).toBeGreaterThan(0.9);
      expect(hi).toBeLessThanOrEqual(1);
      expect(hi - lo).toBeLessThan(width);
    }
  });
  test('it is e^−λ to within 4nq, as for a Poisson number of pairs', () => {
    const [n, m, d] = [1e6, 1000, 0.22];
    const q = sphereTail(d, m);
    const [lo, hi] = coherenceProbability(n, m, d);
    const poisson = Math.exp((-n * (n - 1) * q) / 2);
    expect(poisson).toBeGreaterThan(0.01);
    expect(poisson).toBeLessThan(0.99);
    expect(lo).toBeLessThan(poisson);
    expect(hi).toBeGreaterThan(poisson);
    expect(hi - lo).toBeLessThan(8 * n * q);
  });
  test('neither a tail below the smallest double nor a hopeless delta breaks it', () => {
    expect(coherenceProbability(1e12, 1e6, 0.5)[0]).toBeGreaterThan(1 - 1e-15);
    expect(coherenceProbability(1e12, 1e6, 0)).toEqual([0, 0]);
    expect(coherenceProbability(1e4, 100, 0.3)[1]).toBeLessThan(1e-100);
    expect(coherenceProbability(5, 10, 0)[0]).toBe(0);
  });
});

test('it grows with delta and falls with n, as far as the intervals show', () => {
  for (const m of [2, 3, 8, 100]) {
    for (const n of [2, 3, 5, 20, 1001]) {
      for (const d of [0.1, 0.3, 0.5, 0.7, 0.9]) {
        const [lo, hi] = coherenceProbability(n, m, d);
        expect(lo).toBeLessThanOrEqual(hi);
        expect(coherenceProbability(n, m, d + 0.05)[1]).toBeGreaterThanOrEqual(lo);
        expect(coherenceProbability(n + 1, m, d)[0]).toBeLessThanOrEqual(hi);
      }
    }
  }
});

test('arguments out of range are refused with the reason', () => {
  expect(() => coherenceProbability(0, 3, 0.5)).toThrow('invalid n; not in [1, 9007199254740991]: 0');
  expect(() => coherenceProbability(3, 0.5, 0.5)).toThrow('invalid m; not an integer in [1, ∞): 0.5');
  expect(() => coherenceProbability(3, 3, -0.5)).toThrow('invalid delta; not in [0, ∞): -0.5');
});
