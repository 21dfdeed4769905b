import gammainc from '@stdlib/math-base-special-gammainc';
import { describe, expect, test } from 'vitest';
import type { Rng } from '../Rng.ts';
import { stream } from '../stream.ts';

/** A right sampler fails a law with at most this probability; with the keys fixed, it either always does or never. */
const FALSE_ALARM = 1e-6;
const DRAWS = 20_000;

/**
 * The laws that every sampler must satisfy, as a group of tests.
 *
 * @param name what is drawn, for the names of the tests
 * @param draw one number from the stream; for a sampler of vectors or sets, a number made of one
 * @param atMost its distribution function, x ↦ P(X ≤ x)
 * @param below x ↦ P(X < x), needed when the law has atoms
 * @example obeysSamplerLaws('normal', normal, normalCdf);
 */
export function obeysSamplerLaws(
  name: string,
  draw: (rng: Rng) => number,
  atMost: (x: number) => number,
  below: (x: number) => number = atMost,
): void {
  describe(`${name}, as a sampler`, () => {
    const sample = (key: string, size: number): Float64Array => {
      const rng = stream('sampler laws', name, key);
      return Float64Array.from({ length: size }, () => draw(rng));
    };

    test('gives equal values for equal keys', () => {
      expect(sample('a', 200)).toEqual(sample('a', 200));
    });

    test('gives other values for another key', () => {
      expect(sample('a', 200)).not.toEqual(sample('b', 200));
    });

    test('is always finite and follows its law', () => {
      const values = sample('law', DRAWS);
      expect(values.every(Number.isFinite)).toBe(true);
      expect(distance(values, atMost, below)).toBeLessThan(allowedDistance(DRAWS));
    });
  });
}

/**
 * How far an empirical distribution function of n draws may be from the true one: √(ln(2/α) / 2n), by the inequality
 * of Dvoretzky, Kiefer and Wolfowitz with Massart's constant (1990), which holds for every n and every law.
 */
export function allowedDistance(n: number): number {
  return Math.sqrt(Math.log(2 / FALSE_ALARM) / (2 * n));
}

/** The Kolmogorov–Smirnov distance: the supremum of |F_n − F|. */
export function distance(
  values: Float64Array,
  atMost: (x: number) => number,
  below: (x: number) => number = atMost,
): number {
  const sorted = values.toSorted();
  const n = sorted.length;
  let largest = 0;
  for (let i = 0; i < n;) {
    const x = sorted[i]!;
    const before = i / n;
    while (i < n && sorted[i] === x) i++;
    largest = Math.max(largest, Math.abs(before - below(x)), Math.abs(i / n - atMost(x)));
  }
  return largest;
}

/** Expects equally likely cells by the chi-square test; each should have hundreds of counts or more. */
export function expectEquallyLikely(counts: readonly number[]): void {
  expectChances(
    counts,
    counts.map(() => 1 / counts.length),
  );
}

/** Expects cells with these chances, which add up to 1, by the chi-square test. */
export function expectChances(counts: readonly number[], chances: readonly number[]): void {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const statistic = counts.reduce((sum, count, cell) => {
    const mean = total * chances[cell]!;
    return sum + (count - mean) ** 2 / mean;
  }, 0);
  const pValue = counts.length === 1 ? 1 : gammainc(statistic / 2, (counts.length - 1) / 2, true, true);
  expect(pValue).toBeGreaterThan(FALSE_ALARM);
}

/** Expects a mean that is normal around `mean` to within 5 standard errors; false alarm 6·10⁻⁷. */
export function expectMean(values: Float64Array, mean: number, variance: number): void {
  const measured = values.reduce((total, x) => total + x, 0) / values.length;
  expect(Math.abs(measured - mean)).toBeLessThan(5 * Math.sqrt(variance / values.length));
}
