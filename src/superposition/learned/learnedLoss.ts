import { requireInteger } from '../requireInteger.ts';
import { requireNumber } from '../requireNumber.ts';
import { importanceOf } from './importanceOf.ts';
import type { LearnedModel } from './LearnedModel.ts';

/** Most features for which all 2ⁿ inputs are enumerated. */
const MAX_FEATURES = 16;

/**
 * The expected loss E Σ_i I_i (x''_i − x_i)² of a model when each feature is 1 with probability p and else 0, exactly,
 * by enumeration of all 2ⁿ inputs.
 *
 * @param model W and b, with at most 16 features
 * @param density p, in [0, 1]
 * @param importance I, n numbers, at least 0; all 1 by default
 * @returns a number, at least 0
 * @throws RangeError when a number is out of range; see `drawnLoss` for more features or uniform values
 * @example learnedLoss({ W: crossPolytope(1), bias: new Float64Array(2) }, 0.1) // 2 · 0.1² = 0.02, the isolated pair
 */
export function learnedLoss({ W, bias }: LearnedModel, density: number, importance?: ArrayLike<number>): number {
  const { m, n, columns } = W;
  requireInteger('n', n, 1, MAX_FEATURES);
  requireNumber('density', density, 0, 1);
  const weights = importanceOf(n, importance);
  const x = new Uint8Array(n);
  const lossOf = (h: Float64Array): number => {
    let loss = 0;
    for (let i = 0; i < n; i++) {
      let read = bias[i]!;
      for (let c = 0; c < m; c++) read += columns[i * m + c]! * h[c]!;
      loss += weights[i]! * (Math.max(0, read) - x[i]!) ** 2;
    }
    return loss;
  };
  // The features from j on are still undecided; h is the sum of the directions of those before j.
  const expected = (j: number, h: Float64Array): number => {
    if (j === n) return lossOf(h);
    x[j] = 1;
    const present =
      density === 0
        ? 0
        : expected(
            j + 1,
            Float64Array.from(h, (value, c) => value + columns[j * m + c]!),
          );
    x[j] = 0;
    const absent = density === 1 ? 0 : expected(j + 1, h);
    return density * present + (1 - density) * absent;
  };
  return expected(0, new Float64Array(m));
}
