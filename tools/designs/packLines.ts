import type { Rng } from '../../src/random/Rng.ts';
import { coherence, type Directions, gram, unitVectors } from '../../src/superposition/index.ts';
import { adam } from '../../src/superposition/learned/adam.ts';

/** The exponents p of the sum that is made small, one after the other. */
const EXPONENTS = [4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048];
const STEPS = 1000;
const RATE = 0.01;

/**
 * Unit vectors in general position whose largest |W_i·W_j| is small: a local optimum.
 *
 * Adam makes (Σ |W_i·W_j|^p)^{1/p} small, which tends to the coherence as p grows; p is doubled from 4 to 2048, and after
 * each step the vectors are scaled to length 1.
 *
 * @param rng where the start comes from
 * @param start unit vectors, m × n, to begin with
 * @returns the best that was seen
 */
export function packLines(rng: Rng, n: number, m: number, start: Directions = unitVectors(rng, n, m)): Directions {
  const columns = Float64Array.from(start.columns);
  const W = { n, m, columns };
  let best = { ...W, columns: Float64Array.from(columns) };
  let least = coherence(best);
  const slope = new Float64Array(m * n);
  for (const p of EXPONENTS) {
    const move = adam(columns);
    const rate = RATE / Math.sqrt(p);
    for (let step = 0; step < STEPS; step++) {
      slopeOf(W, p, slope);
      move(slope, rate * (1 - step / STEPS));
      normalise(W);
      const found = coherence(W);
      if (found < least) [best, least] = [{ ...W, columns: Float64Array.from(columns) }, found];
    }
  }
  return best;
}

/** The derivative of the p-norm of the dot products, along the sphere. */
function slopeOf(W: Directions, p: number, slope: Float64Array): void {
  const { n, m, columns } = W;
  const dots = gram(W);
  let largest = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) largest = Math.max(largest, Math.abs(dots[i * n + j]!));
  let sum = 0;
  slope.fill(0);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      const dot = dots[i * n + j]!;
      const ratio = Math.abs(dot) / largest;
      const power = ratio ** (p - 1);
      sum += power * ratio;
      if (power < 1e-12) continue;
      const weight = Math.sign(dot) * power;
      for (let c = 0; c < m; c++) slope[i * m + c]! += weight * (columns[j * m + c]! - dot * columns[i * m + c]!);
    }
  }
  const scale = sum ** (1 / p - 1);
  for (let at = 0; at < slope.length; at++) slope[at]! *= scale;
}

function normalise({ n, m, columns }: Directions): void {
  for (let i = 0; i < n; i++) {
    let square = 0;
    for (let c = 0; c < m; c++) square += columns[i * m + c]! ** 2;
    const length = Math.sqrt(square);
    for (let c = 0; c < m; c++) columns[i * m + c]! /= length;
  }
}
