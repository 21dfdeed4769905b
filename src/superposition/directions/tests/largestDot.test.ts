import { describe, expect, test } from 'vitest';
import { stream } from '../../../random/stream.ts';
import { uniform } from '../../../random/uniform.ts';
import { coherence } from '../coherence.ts';
import { crossPolytope } from '../crossPolytope.ts';
import { type Directions, directions } from '../Directions.ts';
import { gaussianVectors } from '../gaussianVectors.ts';
import { isCoherenceAtMost } from '../isCoherenceAtMost.ts';
import { largestDotByTiles } from '../kernel/largestDotByTiles.ts';
import { largestDotOfSigns } from '../kernel/largestDotOfSigns.ts';
import { openKernel } from '../kernel/openKernel.ts';
import { packRounded } from '../kernel/packRounded.ts';
import { plainKernel } from '../kernel/plainKernel.ts';
import { largestDot } from '../largestDot.ts';
import { largestDotPairwise } from '../largestDotPairwise.ts';
import { rademacherVectors } from '../rademacherVectors.ts';
import { simplexFrame } from '../simplexFrame.ts';
import { unitVectors } from '../unitVectors.ts';

const sizes: ReadonlyArray<readonly [n: number, m: number]> = [
  [1, 3],
  [2, 1],
  [7, 2],
  [8, 5],
  [9, 64],
  [17, 65],
  [33, 3],
  [40, 129],
  [130, 20],
];

const kernels = [openKernel()!, plainKernel()];

describe('largestDot', () => {
  test('sifts by either kernel to the same last bit as pair by pair, for random directions of all kinds', () => {
    for (const [n, m] of sizes) {
      for (const draw of [unitVectors, gaussianVectors, rademacherVectors]) {
        const W = draw(stream('largestDot', n, m), n, m);
        const expected = largestDotPairwise(W, Infinity);
        for (const kernel of kernels) {
          expect(largestDot(W, Infinity, kernel)).toBe(expected);
          expect(largestDotByTiles(W, Infinity, kernel)).toBe(expected);
        }
      }
    }
  });

  test('is the same to the last bit where it sifts by itself, in several blocks of columns', () => {
    const W = unitVectors(stream('blocks'), 700, 300);
    expect(largestDot(W, Infinity)).toBe(largestDotPairwise(W, Infinity));
    const signs = rademacherVectors(stream('blocks'), 700, 300);
    expect(largestDot(signs, Infinity)).toBe(largestDotPairwise(signs, Infinity));
  });

  test('is the same to the last bit where many pairs are equally close, and where one is closer by an ulp', () => {
    for (const W of [simplexFrame(40), crossPolytope(20)]) {
      expect(largestDot(W, Infinity, kernels[0])).toBe(largestDotPairwise(W, Infinity));
    }
    const nearly = simplexFrame(40);
    nearly.columns[500]! *= 1 + 1e-15;
    expect(largestDot(nearly, Infinity, kernels[0])).toBe(largestDotPairwise(nearly, Infinity));
  });

  /** The |dot| of the first pair in which the most signs agree, or differ. */
  function first({ m, n, columns }: Directions): number {
    let [most, found] = [-1, 0];
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        let [excess, d] = [0, 0];
        for (let c = 0; c < m; c++) {
          const product = columns[i * m + c]! * columns[j * m + c]!;
          excess += Math.sign(product);
          d += product;
        }
        if (Math.abs(excess) > most) [most, found] = [Math.abs(excess), Math.abs(d)];
      }
    }
    return found;
  }

  test('is the same to the last bit where as many signs agree in several pairs, whose sums round otherwise', () => {
    let different = 0;
    for (let key = 0; key < 100; key++) {
      const W = rademacherVectors(stream('ties', key, 47), 40, 47);
      const expected = largestDotPairwise(W, Infinity);
      expect(largestDotOfSigns(W, Infinity, kernels[0]!)).toBe(expected);
      if (expected !== first(W)) different++;
    }
    expect(different).toBeGreaterThan(0);
  });

  test('is right for directions of very different lengths, very small and very large', () => {
    const rng = stream('lengths');
    for (const size of [1, 1e-60, 1e60, 1e-160, 1e160]) {
      const W = gaussianVectors(rng, 30, 12);
      for (let c = 0; c < W.columns.length; c++) W.columns[c]! *= size * 10 ** uniform(rng, -4, 4);
      expect(largestDot(W, Infinity, kernels[0])).toBe(largestDotPairwise(W, Infinity));
    }
  });

  test('is 0 for directions that are all zero, and NaN when a coordinate is NaN', () => {
    const zero: Directions = { m: 4, n: 20, columns: new Float64Array(80) };
    expect(largestDot(zero, Infinity, kernels[0])).toBe(0);
    for (const place of [0, 41, 79]) {
      const W = unitVectors(stream('NaN'), 20, 4);
      W.columns[place] = Number.NaN;
      expect(largestDot(W, Infinity, kernels[0])).toBeNaN();
    }
    expect(largestDot(directions([[Infinity], [1], [2]]), Infinity, kernels[0])).toBe(Infinity);
  });

  test('stops at a pair above what is enough, and only then', () => {
    for (const draw of [unitVectors, rademacherVectors]) {
      const W = draw(stream('enough'), 100, 30);
      const largest = largestDotPairwise(W, Infinity);
      for (const kernel of kernels) {
        expect(largestDot(W, largest, kernel)).toBe(largest);
        const enough = largest - 1e-15;
        expect(largestDot(W, enough, kernel)).toBeGreaterThan(enough);
        expect(largestDot(W, 0.1, kernel)).toBeGreaterThan(0.1);
      }
    }
  });

  test('sees a pair that is above at whatever place it is', () => {
    const n = 27;
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const W = unitVectors(stream('place'), n, 50);
        for (let c = 0; c < 50; c++) W.columns[j * 50 + c] = -W.columns[i * 50 + c]!;
        expect(largestDot(W, Infinity, kernels[0])).toBeCloseTo(1, 12);
        const signs = rademacherVectors(stream('place'), n, 50);
        for (let c = 0; c < 50; c++) signs.columns[j * 50 + c] = -signs.columns[i * 50 + c]!;
        expect(largestDotOfSigns(signs, Infinity, kernels[0]!)).toBeCloseTo(1, 12);
      }
    }
  });

  test('gives up the kernel when there is not enough memory for it', () => {
    const W = unitVectors(stream('memory'), 20, 5);
    const full = {
      ...plainKernel(),
      room: () => {
        throw new RangeError('no more memory');
      },
    };
    expect(largestDot(W, Infinity, full)).toBe(largestDotPairwise(W, Infinity));
  });
});

test('no dot product is further from its rounded one than packRounded says', () => {
  for (const [n, m] of sizes) {
    const W = unitVectors(stream('error', n, m), n, m);
    const kernel = plainKernel();
    const { scale, error, panelBytes, panels } = packRounded(W, kernel)!;
    for (let row = 0; row < panels; row++) {
      for (let panel = row; panel < panels; panel++) {
        kernel.dots(row, panel, panel + 1, panelBytes, -1);
        for (const [place, product] of new Int32Array(kernel.room(0), 0, 64).entries()) {
          const [i, j] = [row * 8 + Math.floor(place / 8), panel * 8 + (place % 8)];
          if (i >= n || j >= n) continue;
          let d = 0;
          for (let c = 0; c < m; c++) d += W.columns[i * m + c]! * W.columns[j * m + c]!;
          expect(Math.abs(scale * scale * d - product)).toBeLessThanOrEqual(error);
        }
      }
    }
    // The sifting is worth something only as long as little slips through.
    expect(error / scale ** 2).toBeLessThan(0.001 * Math.sqrt(m));
  }
});

test('coherence and isCoherenceAtMost agree at the limit itself, at sizes that are sifted', () => {
  const W = unitVectors(stream('limit'), 200, 40);
  expect(isCoherenceAtMost(W, coherence(W))).toBe(true);
  expect(isCoherenceAtMost(W, coherence(W) - 1e-15)).toBe(false);
});
