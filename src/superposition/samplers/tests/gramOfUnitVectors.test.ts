import { describe, expect, test } from 'vitest';
import { sphereUpperTail } from '../../../numeric/sphereUpperTail.ts';
import { expectMean, obeysSamplerLaws } from '../../../random/tests/sampler.laws.ts';
import { stream } from '../../../random/stream.ts';
import { coherence } from '../../directions/coherence.ts';
import { column } from '../../directions/column.ts';
import { dot } from '../../directions/dot.ts';
import { gram } from '../../directions/gram.ts';
import { unitVectors } from '../../directions/unitVectors.ts';
import { gramOfUnitVectors } from '../gramOfUnitVectors.ts';
import { allowedGap, gapBetween } from './twoSamples.laws.ts';
import { unitVectorsInOwnBasis } from '../unitVectorsInOwnBasis.ts';

for (const [k, m, i, j] of [
  [2, 1, 0, 1],
  [2, 2, 0, 1],
  [3, 3, 1, 2],
  [5, 3, 3, 4],
  [4, 50, 0, 3],
  [4, 1e6, 2, 3],
] as const) {
  obeysSamplerLaws(
    `the dot of directions ${i} and ${j} of ${k} in ${m} dimensions`,
    (rng) => gramOfUnitVectors(rng, k, m)[i * k + j]!,
    (x) => 1 - sphereUpperTail(x, m),
    m === 1 ? (x) => (x > -1 ? 0.5 : 0) : undefined,
  );
}

describe('the Gram matrix', () => {
  test.each([
    [1, 1],
    [7, 3],
    [20, 400],
  ])('is that of the vectors in their own basis, to the last bit, k = %d, m = %d', (k, m) => {
    const W = unitVectorsInOwnBasis(stream('own basis', k, m), k, m);
    const G = gramOfUnitVectors(stream('own basis', k, m), k, m);
    expect(G).toEqual(gram(W));
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) expect(G[i * k + j]).toBe(dot(column(W, i), column(W, j)));
    }
  });

  test('has the moments that independent directions have', () => {
    for (const [k, m] of [
      [5, 1],
      [5, 2],
      [5, 4],
      [6, 40],
    ] as const) {
      const rng = stream('moments', k, m);
      const matrices = Array.from({ length: 20_000 }, () => gramOfUnitVectors(rng, k, m));
      const values = (f: (at: (i: number, j: number) => number) => number): Float64Array =>
        Float64Array.from(matrices, (G) => f((i, j) => G[i * k + j]!));
      for (const [i, j] of [
        [0, 1],
        [1, 3],
        [3, 4],
      ] as const) {
        expectMean(
          values((G) => G(i, j)),
          0,
          1 / m,
        );
        // E U⁴ = 3/(m(m + 2)), and in one dimension U² = 1 but for rounding.
        const fourth = 3 / (m * (m + 2)) - 1 / m ** 2 + 1e-20;
        expectMean(
          values((G) => G(i, j) ** 2),
          1 / m,
          fourth,
        );
      }
      // Pairs are independent, triangles are not: E G_ij G_jl G_li = 1/m².
      expectMean(
        values((G) => G(0, 1) * G(1, 2)),
        0,
        1 / m ** 2,
      );
      expectMean(
        values((G) => G(1, 3) * G(3, 4) * G(4, 1)),
        1 / m ** 2,
        1 / m ** 2 + 1e-20,
      );
    }
  });

  test('has the joint law of that of directions drawn coordinate by coordinate, by two-sample tests', () => {
    for (const [k, m] of [
      [4, 2],
      [5, 3],
      [6, 12],
    ] as const) {
      const [ours, theirs] = [stream('ours', k, m), stream('theirs', k, m)];
      const drawn = Array.from({ length: 20_000 }, () => unitVectorsInOwnBasis(ours, k, m));
      const direct = Array.from({ length: 20_000 }, () => unitVectors(theirs, k, m));
      for (const statistic of [coherence, (W: Parameters<typeof gram>[0]) => gram(W).reduce((sum, g) => sum + g, 0)]) {
        const [first, second] = [Float64Array.from(drawn, statistic), Float64Array.from(direct, statistic)];
        expect(gapBetween(first, second)).toBeLessThan(allowedGap([first.length, second.length]));
        // The test sees all values 10 % too large (the largest of six dots in two dimensions is often close to 1).
        if (m > 2) {
          const planted = first.map((value) => 1.1 * value);
          expect(gapBetween(planted, second)).toBeGreaterThan(allowedGap([first.length, second.length]));
        }
      }
    }
  });

  test('has ones on its diagonal, is symmetric, and has rank m for k > m', () => {
    const G = gramOfUnitVectors(stream('rank'), 3, 2);
    const at = (i: number, j: number): number => G[3 * i + j]!;
    for (let i = 0; i < 3; i++) {
      expect(at(i, i)).toBeCloseTo(1, 14);
      for (let j = 0; j < 3; j++) expect(at(i, j)).toBe(at(j, i));
    }
    const determinant =
      at(0, 0) * (at(1, 1) * at(2, 2) - at(1, 2) ** 2) -
      at(0, 1) * (at(0, 1) * at(2, 2) - at(1, 2) * at(0, 2)) +
      at(0, 2) * (at(0, 1) * at(1, 2) - at(1, 1) * at(0, 2));
    expect(determinant).toBeCloseTo(0, 13);
  });

  test('is of signs in one dimension, exactly', () => {
    const rng = stream('signs');
    for (let d = 0; d < 100; d++) expect(gramOfUnitVectors(rng, 4, 1).every((g) => g === 1 || g === -1)).toBe(true);
  });

  test('of one direction is 1', () => {
    expect(gramOfUnitVectors(stream('one'), 1, 1e12)[0]).toBeCloseTo(1, 15);
  });

  test('of a thousand directions in a trillion dimensions is at hand', () => {
    const { m, n, columns } = unitVectorsInOwnBasis(stream('thousand'), 1000, 1e12);
    expect([m, n, columns.length]).toEqual([1000, 1000, 1e6]);
    expect(columns[999 * 1000 + 999]).toBeCloseTo(1, 8);
  });

  test('keeps its values from one release to the next', () => {
    expect([...unitVectorsInOwnBasis(stream('golden'), 2, 5).columns]).toEqual([
      1, 0, 0.04030279902792409, 0.9991875121269855,
    ]);
  });

  test('names the argument that is out of range', () => {
    const rng = stream('refused');
    expect(() => unitVectorsInOwnBasis(rng, 0, 3)).toThrow(new RangeError('invalid k; not in [1, ∞): 0'));
    expect(() => unitVectorsInOwnBasis(rng, 3, 0)).toThrow(new RangeError('invalid m; not in [1, ∞): 0'));
    expect(() => unitVectorsInOwnBasis(rng, 1e5, 1e5)).toThrow(
      'invalid k; more than 2²⁷ numbers for m = 100000: 100000',
    );
  });
});
