import type { Rng } from 'refutable';
import {
  antipodalPairs,
  type Batch,
  column,
  delta,
  type Directions,
  dot,
  drawBatch,
  everySupport,
  type LearnedModel,
  unitVectors,
} from 'refutable/superposition';
import { bestReading, bestThreshold } from './bestReading.ts';
import { packing } from './packings.ts';
import type { BinaryInputs } from './plan.ts';
import type { Design } from './tried.ts';

/** Designs that are not learned, by what tables call them. */
export const DESIGNS = [
  'random, paper’s ReLU',
  'random, best threshold',
  'random, best length and bias',
  'random pairs',
  'random bases',
  'best-known packing',
  'orthogonal pairs, rest ignored',
  'one direction each, rest ignored',
] as const;

/** One of them. */
export type DesignName = (typeof DESIGNS)[number];

/** How probable each feature is. */
export const densityOf = (n: number, { density, present }: BinaryInputs): number => density ?? present / n;

/** What is lost by always answering the best constant: the variance of the input, which losses are shares of. */
export function constantLoss(n: number, inputs: BinaryInputs): number {
  const p = densityOf(n, inputs);
  return n * p * (1 - p);
}

/** So many fresh inputs, or all there are where these are no more. */
export function drawInputs(rng: Rng, n: number, inputs: BinaryInputs, count: number): Batch {
  const { present } = inputs;
  const isFew = present !== undefined && (present === 1 ? n : (n * (n - 1)) / 2) <= count && present <= 2;
  return isFew ? everySupport(n, present) : drawBatch(rng, n, inputs, count);
}

/** A design of n features in m dimensions, tuned on inputs on which it is not to be tried. */
export function design(name: DesignName, rng: Rng, n: number, m: number, inputs: BinaryInputs, tuning: Batch): Design {
  const p = densityOf(n, inputs);
  switch (name) {
    case 'random, paper’s ReLU': {
      const epsilon = delta(n, m) * Math.sqrt(p * n);
      return { W: unitVectors(rng, n, m), bias: new Float64Array(n).fill(-2 * epsilon) };
    }
    case 'random, best threshold':
      return bestThreshold(unitVectors(rng, n, m), tuning);
    case 'random, best length and bias':
      return bestReading(unitVectors(rng, n, m), tuning);
    case 'random pairs': {
      // Of an odd number one is left out.
      const W = antipodalPairs(rng, n + (n % 2), m);
      return bestReading({ n, m, columns: W.columns.slice(0, n * m) }, tuning);
    }
    case 'random bases':
      return bestReading(randomBases(rng, n, m), tuning);
    case 'best-known packing':
      return bestReading(packing(n, m), tuning);
    case 'orthogonal pairs, rest ignored':
      return bestReading(orthogonal(n, m, [1, -1]), tuning, Math.min(n, 2 * m), p);
    case 'one direction each, rest ignored':
      return oneEach(n, m, p);
  }
}

/** Random orthonormal bases of R^m side by side: random unit vectors, made orthogonal inside each basis. */
function randomBases(rng: Rng, n: number, m: number): Directions {
  const W = unitVectors(rng, n, m);
  for (let i = 0; i < n; i++) {
    const own = column(W, i);
    for (let j = i - (i % m); j < i; j++) {
      const along = dot(own, column(W, j));
      for (let c = 0; c < m; c++) own[c]! -= along * column(W, j)[c]!;
    }
    const length = Math.sqrt(dot(own, own));
    for (let c = 0; c < m; c++) own[c]! /= length;
  }
  return W;
}

/** Coordinate directions with each of the signs, and 0 for the features that are left. */
function orthogonal(n: number, m: number, signs: readonly number[]): Directions {
  const columns = new Float64Array(n * m);
  for (let i = 0; i < Math.min(n, m * signs.length); i++) {
    const at = Math.floor(i / signs.length);
    columns[i * m + at] = signs[i % signs.length]!;
  }
  return { n, m, columns };
}

function oneEach(n: number, m: number, p: number): LearnedModel {
  return { W: orthogonal(n, m, [1]), bias: Float64Array.from({ length: n }, (_, i) => (i < m ? 0 : p)) };
}
