import { describe, expect, test } from 'vitest';
import { coherence } from '../../directions/coherence.ts';
import { crossPolytope } from '../../directions/crossPolytope.ts';
import { column } from '../../directions/column.ts';
import { type Directions, directions } from '../../directions/Directions.ts';
import { dot } from '../../directions/dot.ts';
import { equiangularVectors } from '../../directions/equiangularVectors.ts';
import { icosahedronLines } from '../../directions/icosahedronLines.ts';
import { regularPolygon } from '../../directions/regularPolygon.ts';
import { simplexFrame } from '../../directions/simplexFrame.ts';
import { unitVectors } from '../../directions/unitVectors.ts';
import { stream } from '../../../random/stream.ts';
import { allInputs } from '../../inputs/allInputs.ts';
import { isPresent } from '../../inputs/isPresent.ts';
import { sparseInput } from '../../inputs/SparseInput.ts';
import { decode } from '../decode.ts';
import { decodedValue } from '../decodedValue.ts';
import { delta } from '../delta.ts';
import { encode } from '../encode.ts';
import { epsilonTypical } from '../epsilonTypical.ts';
import { epsilonWorst } from '../epsilonWorst.ts';
import { featureError } from '../featureError.ts';
import { loss } from '../loss.ts';
import { networkLoss } from '../networkLoss.ts';
import { perfectlyRecovered } from '../perfectlyRecovered.ts';
import { relu } from '../relu.ts';
import { threshold } from '../threshold.ts';
import { worstError } from '../worstError.ts';
import { worstErrorOfAll } from '../worstErrorOfAll.ts';
import { worstInput } from '../worstInput.ts';

const lopsided = directions([
  [1, 0],
  [0.6, 0.8],
  [-0.8, 0.6],
  [0, -1],
  [-0.6, -0.8],
]);
const frames = [lopsided, crossPolytope(3), icosahedronLines(), simplexFrame(5), regularPolygon(5)];

test('reading one feature and reading all agree, and differ from x by the error', () => {
  for (const W of frames) {
    for (const x of allInputs(W.n, 3)) {
      const values = decode(W, encode(W, x));
      for (let i = 0; i < W.n; i++) {
        expect(decodedValue(W, x, i)).toBe(values[i]);
        expect(values[i]! - (isPresent(x, i) ? 1 : 0)).toBeCloseTo(featureError(W, x, i), 14);
      }
    }
  }
});

/** The features of the worst input, by sorting all others. */
function bySorting(W: Directions, i: number, k: number): number[] {
  const others = Array.from({ length: W.n }, (_, j) => ({ j, product: dot(column(W, i), column(W, j)) }));
  others.splice(i, 1);
  others.sort((a, b) => b.product - a.product);
  const most = others.slice(0, k).filter(({ product }) => product > 0);
  const least = others.slice(Math.max(0, others.length - k)).filter(({ product }) => product < 0);
  const sum = (list: typeof others): number => list.reduce((total, { product }) => total + product, 0);
  return (sum(most) >= -sum(least) ? most : least).map(({ j }) => j).sort((a, b) => a - b);
}

describe('the worst error', () => {
  test('is the largest over all inputs without the feature', () => {
    for (const W of frames) {
      for (let i = 0; i < W.n; i++) {
        for (let k = 0; k <= W.n; k++) {
          const errors = [...allInputs(W.n, k)]
            .filter((x) => !isPresent(x, i))
            .map((x) => Math.abs(featureError(W, x, i)));
          expect(worstError(W, i, k)).toBeCloseTo(Math.max(...errors), 14);
          expect(worstInput(W, i, k).present.length).toBeLessThanOrEqual(k);
        }
      }
    }
  });
  test('reaches k times the coherence where all dots have one sign and size', () => {
    expect(worstError(equiangularVectors(6, 0.1), 2, 3)).toBeCloseTo(0.3, 14);
    expect(worstError(icosahedronLines(), 0, 5)).toBeCloseTo(5 * coherence(icosahedronLines()), 14);
    expect(worstError(simplexFrame(6), 0, 4)).toBeCloseTo(4 / 5, 14);
  });
  test('is that of the sorted dots, also where several are equal', () => {
    const rng = stream('worst input');
    const roughly = { m: 2, n: 12, columns: Float64Array.from({ length: 24 }, () => Math.round(4 * rng() - 2)) };
    for (const W of [...frames, roughly, unitVectors(rng, 40, 6)]) {
      for (let i = 0; i < W.n; i++) {
        for (let k = 0; k <= W.n; k++) expect([...worstInput(W, i, k).present]).toEqual(bySorting(W, i, k));
      }
      for (let k = 0; k <= W.n; k++) {
        const errors = Array.from({ length: W.n }, (_, i) => worstError(W, i, k));
        expect(worstErrorOfAll(W, k)).toBe(Math.max(...errors));
      }
    }
  });
  test('is reached without features that add nothing', () => {
    expect([...worstInput(crossPolytope(2), 0, 3).present]).toEqual([1]);
  });
});

describe('activations', () => {
  test('the threshold is strict', () => {
    expect([...threshold([0.49, 0.5, 0.51, Number.NaN])]).toEqual([0, 0, 1, 0]);
    expect([...threshold([0.1, 0.3], 0.2)]).toEqual([0, 1]);
  });
  test('the rectifier shifts first', () => {
    expect([...relu([-1, 0.25, 1], 0.5)]).toEqual([0, 0, 0.5]);
    expect([...relu([-1, 0.25], -0.5)]).toEqual([0, 0.75]);
  });
});

test('the loss of a pair of antipodes with both present is 2, as in the proof of Theorem 3', () => {
  const W = crossPolytope(1);
  const both = sparseInput(2, [0, 1]);
  expect(loss(relu(decode(W, encode(W, both)), 0), both)).toBe(2);
  expect(networkLoss(W, both, (read) => relu(read, 0))).toBe(2);
  const one = sparseInput(2, [0]);
  expect(loss(relu(decode(W, encode(W, one)), 0), one)).toBe(0);
  expect(perfectlyRecovered(threshold(decode(W, encode(W, one))), one)).toBe(true);
  expect(perfectlyRecovered(threshold(decode(W, encode(W, both))), both)).toBe(false);
  expect(loss([1, 0.5, 0], sparseInput(3, [0, 2]))).toBe(1.25);
});

test('the bounds of the paper have the paper’s values', () => {
  expect(delta(100, 1000)).toBeCloseTo(0.13572280848830223, 15);
  expect(delta(1, 5)).toBe(0);
  expect(Math.exp((delta(50, 30) ** 2 * 30) / 4)).toBeCloseTo(50, 10);
  expect(epsilonWorst(100, 1000, 3)).toBeCloseTo(3 * 0.13572280848830223, 14);
  expect(epsilonTypical(100, 1000, 4, 3)).toBeCloseTo(6 * 0.13572280848830223, 14);
});

test('shapes that do not fit are refused with the reason', () => {
  const x = sparseInput(3, [0]);
  expect(() => encode(crossPolytope(1), x)).toThrow('invalid x; not of n = 2 features, those of W: 3');
  expect(() => featureError(crossPolytope(1), x, 0)).toThrow('invalid x; not of n = 2 features, those of W: 3');
  expect(() => decode(crossPolytope(2), [1])).toThrow('invalid h; not of length m = 2: 1');
  expect(() => loss([1], x)).toThrow('invalid output; not of length n = 3: 1');
  expect(() => perfectlyRecovered([1], x)).toThrow('invalid output; not of length n = 3: 1');
  expect(() => worstInput(crossPolytope(1), 0, 3)).toThrow('invalid k; not in [0, n = 2]: 3');
  expect(() => worstErrorOfAll(crossPolytope(1), 3)).toThrow('invalid k; not in [0, n = 2]: 3');
  expect(() => delta(0.5, 3)).toThrow('invalid n; not in [1, ∞): 0.5');
});
