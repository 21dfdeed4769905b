import { describe, expect, test } from 'vitest';
import type { Rng } from '../../../random/Rng.ts';
import { stream } from '../../../random/stream.ts';
import { antipodalPairs } from '../antipodalPairs.ts';
import { column } from '../column.ts';
import type { Directions } from '../Directions.ts';
import { dot } from '../dot.ts';
import { gaussianVectors } from '../gaussianVectors.ts';
import { rademacherVectors } from '../rademacherVectors.ts';
import { unitVectors } from '../unitVectors.ts';

/** Mean and standard error of the mean. */
function estimate(values: ReadonlyArray<number>): { mean: number; error: number } {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const square = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(square / values.length) };
}

const samplers: ReadonlyArray<readonly [string, (rng: Rng, n: number, m: number) => Directions]> = [
  ['gaussianVectors', gaussianVectors],
  ['unitVectors', unitVectors],
  ['rademacherVectors', rademacherVectors],
  ['antipodalPairs', antipodalPairs],
];

describe.each(samplers)('%s', (name, sample) => {
  test('has the stated shape, and the same key gives the same directions', () => {
    const W = sample(stream('directions', name), 6, 3);
    expect([W.m, W.n, W.columns.length]).toEqual([3, 6, 18]);
    expect(sample(stream('directions', name), 6, 3)).toEqual(W);
  });
  test('has dots of independent columns with mean 0 and variance 1/m', () => {
    for (const m of [1, 2, 3, 10]) {
      const rng = stream('directions', name, m);
      const dots = Array.from({ length: 4000 }, () => {
        const W = sample(rng, 4, m);
        return dot(column(W, 0), column(W, 2));
      });
      const { mean, error } = estimate(dots);
      expect(Math.abs(mean)).toBeLessThan(5 * error);
      const square = estimate(dots.map((d) => d * d));
      expect(Math.abs(square.mean - 1 / m)).toBeLessThanOrEqual(5 * square.error + 1e-12);
    }
  });
  test('refuses impossible sizes', () => {
    expect(() => sample(stream('directions'), 0, 3)).toThrow('invalid n; not in [');
    expect(() => sample(stream('directions'), 2, 0)).toThrow('invalid m; not in [1, ∞): 0');
  });
});

test.each(samplers.slice(1))('the columns of %s have length 1', (_, sample) => {
  for (const m of [1, 2, 3, 50]) {
    const W = sample(stream('lengths', m), 20, m);
    for (let i = 0; i < W.n; i++) expect(dot(column(W, i), column(W, i))).toBeCloseTo(1, 14);
  }
});

test('unit vectors in one dimension are signs', () => {
  expect(new Set(unitVectors(stream('signs'), 50, 1).columns)).toEqual(new Set([-1, 1]));
});

test('gaussian vectors keep their random length, of variance 2/m', () => {
  const W = gaussianVectors(stream('gaussian lengths'), 4000, 8);
  const squares = Array.from({ length: W.n }, (_, i) => dot(column(W, i), column(W, i)));
  const { mean, error } = estimate(squares);
  expect(Math.abs(mean - 1)).toBeLessThan(5 * error);
  const spread = estimate(squares.map((s) => (s - 1) ** 2));
  expect(Math.abs(spread.mean - 2 / 8)).toBeLessThan(5 * spread.error);
});

test('antipodal pairs are exact opposites, one after the other', () => {
  const W = antipodalPairs(stream('pairs'), 6, 4);
  for (let i = 0; i < 6; i += 2) expect(column(W, i + 1)).toEqual(column(W, i).map((c) => -c));
  expect(() => antipodalPairs(stream('pairs'), 5, 4)).toThrow('invalid n; not even, so not a number of pairs: 5');
});
