import type { Rng } from '../../random/Rng.ts';
import { requireInteger } from '../requireInteger.ts';
import { exactlyK } from './exactlyK.ts';
import type { SparseInput } from './SparseInput.ts';

/**
 * An input with at most k features present, uniform over all Σ_{j ≤ k} C(n, j) of them: the paper's set of inputs.
 *
 * Its size j is drawn with the weights C(n, j), then its members uniformly. The weights come from the largest one by
 * C(n, j−1)/C(n, j) = j/(n − j + 1), so that none overflows; those that underflow are below 10⁻³⁰⁰ of it.
 * For k well below n/2 nearly all of them have exactly k ones: the share of size j falls like (k/(n − k))^{k−j}.
 *
 * @param rng where the draw comes from
 * @param n the number of features, in [1, 2³¹]
 * @param k the largest number of features present, in [0, n]
 * @returns x with at most k ones
 * @throws RangeError when n or k is out of range
 * @see Data Compression
 * @example atMostK(stream('7', 'inputs'), 2, 1) // one of 00, 10, 01, each with probability ⅓
 */
export function atMostK(rng: Rng, n: number, k: number): SparseInput {
  requireInteger('n', n, 1);
  requireInteger('k', k, 0, n, 'n');
  const commonest = Math.min(k, Math.floor(n / 2));
  const weights = new Float64Array(k + 1);
  weights[commonest] = 1;
  for (let j = commonest; j > 0; j--) weights[j - 1] = (weights[j]! * j) / (n - j + 1);
  for (let j = commonest; j < k; j++) weights[j + 1] = (weights[j]! * (n - j)) / (j + 1);
  let left = rng() * weights.reduce((sum, weight) => sum + weight, 0);
  let size = k;
  while (size > 0 && left >= weights[size]!) left -= weights[size--]!;
  return exactlyK(rng, n, size);
}
