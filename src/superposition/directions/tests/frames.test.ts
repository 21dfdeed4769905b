import { describe, expect, test } from 'vitest';
import { coherence } from '../coherence.ts';
import { column } from '../column.ts';
import { crossPolytope } from '../crossPolytope.ts';
import type { Directions } from '../Directions.ts';
import { directions } from '../Directions.ts';
import { dot } from '../dot.ts';
import { equiangularVectors } from '../equiangularVectors.ts';
import { gram } from '../gram.ts';
import { icosahedronLines } from '../icosahedronLines.ts';
import { isCoherenceAtMost } from '../isCoherenceAtMost.ts';
import { orthonormalBasis } from '../orthonormalBasis.ts';
import { regularPolygon } from '../regularPolygon.ts';
import { simplexFrame } from '../simplexFrame.ts';

/** All dots of different columns, each pair once. */
function dots(W: Directions): number[] {
  const matrix = gram(W);
  return Array.from({ length: W.n }, (_, i) => [...matrix.subarray(i * W.n + i + 1, (i + 1) * W.n)]).flat();
}

const frames: ReadonlyArray<readonly [string, Directions, number, number]> = [
  ['orthonormal basis', orthonormalBasis(4), 4, 4],
  ['cross-polytope', crossPolytope(3), 3, 6],
  ['simplex of 2', simplexFrame(2), 1, 2],
  ['simplex of 9', simplexFrame(9), 8, 9],
  ['icosahedron', icosahedronLines(), 3, 6],
  ['equiangular vectors', equiangularVectors(7, 0.3), 7, 7],
  ['equiangular vectors at the least cosine', equiangularVectors(4, -1 / 3), 4, 4],
  ['pentagon', regularPolygon(5), 2, 5],
  ['point', regularPolygon(1), 2, 1],
];

test.each(frames)('%s has the stated shape and unit columns', (_, W, m, n) => {
  expect([W.m, W.n, W.columns.length]).toEqual([m, n, m * n]);
  for (let i = 0; i < n; i++) expect(dot(column(W, i), column(W, i))).toBeCloseTo(1, 14);
});

describe('the dots of the frames are those of their names', () => {
  test('simplex: all are −1/(n − 1)', () => {
    for (const n of [2, 3, 4, 9]) for (const d of dots(simplexFrame(n))) expect(d).toBeCloseTo(-1 / (n - 1), 14);
  });
  test('cross-polytope: −1 inside a pair, 0 outside', () => {
    expect(gram(crossPolytope(1))).toEqual(Float64Array.of(1, -1, -1, 1));
    expect(dots(crossPolytope(3)).filter((d) => d === -1)).toHaveLength(3);
    expect(dots(crossPolytope(3)).filter((d) => d === 0)).toHaveLength(12);
  });
  test('icosahedron: all are ±1/√5, and + for the apex', () => {
    for (const d of dots(icosahedronLines())) expect(Math.abs(d)).toBeCloseTo(1 / Math.sqrt(5), 14);
    for (const d of dots(icosahedronLines()).slice(0, 5)) expect(d).toBeCloseTo(1 / Math.sqrt(5), 14);
  });
  test('equiangular vectors: all are the cosine', () => {
    for (const c of [-0.2, 0, 0.3, 1]) for (const d of dots(equiangularVectors(6, c))) expect(d).toBeCloseTo(c, 14);
  });
  test('polygon: the neighbour is at 2π/n', () => {
    expect(dots(regularPolygon(5))[0]).toBeCloseTo(Math.cos((2 * Math.PI) / 5), 14);
  });
});

describe('coherence', () => {
  test('is the largest |dot| to the last bit, for every remainder of n by four', () => {
    for (let n = 1; n <= 11; n++) {
      const W = directions(Array.from({ length: n }, (_, i) => [Math.sin(i * i), Math.cos(3 * i), Math.sin(7 * i)]));
      expect(coherence(W)).toBe(Math.max(0, ...dots(W).map(Math.abs)));
    }
  });
  test('is 0 if there is no pair', () => {
    expect(coherence(orthonormalBasis(1))).toBe(0);
  });
  test('is NaN when a direction is', () => {
    expect(coherence(directions([[1], [Number.NaN], [1]]))).toBeNaN();
    expect(isCoherenceAtMost(directions([[1], [Number.NaN]]), 2)).toBe(false);
  });
  test('is compared without error at the limit itself', () => {
    const W = icosahedronLines();
    expect(isCoherenceAtMost(W, coherence(W))).toBe(true);
    expect(isCoherenceAtMost(W, coherence(W) - 1e-15)).toBe(false);
  });
});

test('impossible directions are refused with the reason', () => {
  expect(() => directions([])).toThrow(new RangeError('invalid number of vectors; not in [1, ∞): 0'));
  expect(() => directions([[1, 0], [1]])).toThrow(new RangeError('invalid vector 1; not of length m = 2: 1'));
  expect(() => column(orthonormalBasis(3), 3)).toThrow(new RangeError('invalid i; not in [0, n - 1 = 2]: 3'));
  expect(() => simplexFrame(1.5)).toThrow(new RangeError('invalid n; not an integer in [2, ∞): 1.5'));
  expect(() => equiangularVectors(3, -0.6)).toThrow('invalid cosine; not in [-0.5, 1]: -0.6');
  expect(() => isCoherenceAtMost(orthonormalBasis(2), Number.NaN)).toThrow('invalid delta; not in [0, ∞): NaN');
  expect(() => dot([1], [1, 2])).toThrow('invalid v; not of length 1, that of u: 2');
});
