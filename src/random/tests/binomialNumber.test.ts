import gammainc from '@stdlib/math-base-special-gammainc';
import { describe, expect, test } from 'vitest';
import { logBetaRegularized } from '../../numeric/logBetaRegularized.ts';
import { binomialNumber } from '../binomialNumber.ts';
import { expectMean, obeysSamplerLaws } from './sampler.laws.ts';
import { stream } from '../stream.ts';

/** P(X ≤ x) = I_{1−p}(n − ⌊x⌋, ⌊x⌋ + 1). */
function atMost(x: number, n: number, p: number): number {
  const count = Math.floor(x);
  if (count < 0) return 0;
  if (count >= n) return 1;
  return Math.exp(logBetaRegularized(p, count + 1, n - count, 'upper'));
}

for (const [n, p] of [
  [1, 0.3],
  [7, 0.5],
  [20, 0.1],
  [20, 0.5],
  [30, 0.9],
  [100, 0.1],
  [1000, 0.4],
  [1e6, 0.5],
  [1e6, 1e-6],
  [1e6, 0.02],
  [1e9, 1e-4],
  [1e12, 3e-12],
  [1e12, 1e-10],
] as const) {
  obeysSamplerLaws(
    `binomialNumber of ${n} and ${p}`,
    (rng) => binomialNumber(rng, n, p),
    (x) => atMost(x, n, p),
    (x) => atMost(x - 1, n, p),
  );
}

describe('binomialNumber', () => {
  test('has the moments of its law where the rejection just begins, and far up', () => {
    for (const [n, p] of [
      [20, 0.5],
      [101, 0.1],
      [1e12, 1e-11],
      [1e12, 0.25],
    ] as const) {
      const rng = stream('moments', n, p);
      const mean = n * p;
      const variance = mean * (1 - p);
      const scaled = Float64Array.from(
        { length: 200_000 },
        () => (binomialNumber(rng, n, p) - mean) / Math.sqrt(variance),
      );
      expectMean(scaled, 0, 1);
      const excess = (1 - 6 * p * (1 - p)) / variance;
      expectMean(
        scaled.map((z) => z * z),
        1,
        2 + excess,
      );
    }
  });

  test('gives each number as often as it should, by chi-square tests where the rejection is least smooth', () => {
    for (const [n, p] of [
      [20, 0.5],
      [101, 0.1],
      [60, 0.3],
      [1000, 0.5],
    ] as const) {
      const rng = stream('cells', n, p);
      const draws = 400_000;
      const counts = new Float64Array(n + 1);
      for (let d = 0; d < draws; d++) counts[binomialNumber(rng, n, p)]!++;
      let [statistic, cells, others, expectedOthers] = [0, 0, draws, draws];
      for (let count = 0; count <= n; count++) {
        const expected = draws * (atMost(count, n, p) - atMost(count - 1, n, p));
        if (expected < 100) continue;
        statistic += (counts[count]! - expected) ** 2 / expected;
        cells++;
        others -= counts[count]!;
        expectedOthers -= expected;
      }
      statistic += (others - expectedOthers) ** 2 / expectedOthers;
      expect(gammainc(statistic / 2, cells / 2, true, true), `${n} ${p}`).toBeGreaterThan(1e-6);
    }
  });

  test('is certain at the ends', () => {
    const rng = stream('certain');
    expect([binomialNumber(rng, 0, 0.3), binomialNumber(rng, 5, 0), binomialNumber(rng, 5, 1)]).toEqual([0, 0, 5]);
    expect(binomialNumber(rng, 2 ** 53 - 1, 1e-300)).toBe(0);
  });

  test('keeps its values from one release to the next', () => {
    const rng = stream('golden');
    expect([binomialNumber(rng, 1e12, 3e-12), binomialNumber(rng, 1000, 0.3), binomialNumber(rng, 10, 0.9)]).toEqual([
      1, 310, 10,
    ]);
  });

  test('names the argument that is out of range', () => {
    const rng = stream('refused');
    expect(() => binomialNumber(rng, -1, 0.5)).toThrow(new RangeError('invalid n; not a non-negative integer: -1'));
    expect(() => binomialNumber(rng, 2.5, 0.5)).toThrow(RangeError);
    expect(() => binomialNumber(rng, 2, 1.5)).toThrow(new RangeError('invalid p; not in [0, 1]: 1.5'));
    expect(() => binomialNumber(rng, 2, NaN)).toThrow('invalid p; not in [0, 1]: NaN');
  });
});
