import { binomialNumber } from '../../random/binomialNumber.ts';
import type { Rng } from '../../random/Rng.ts';
import { requireInteger } from '../requireInteger.ts';

/**
 * How many features are present in an input that is uniform over the Σ_{j ≤ k} C(n, j) inputs with at most k, the
 * paper's set of inputs, without a table of the sizes and for every n.
 *
 * Up to k = n/2 − √n/2, one standard deviation below half: k less a geometric number i, of ratio
 * ρ = C(n, k−1)/C(n, k) = k/(n − k + 1), kept with probability C(n, k−i)/(C(n, k) ρ^i) ≤ 1; at least two in three are
 * kept, and nearly all for k well below n/2. Above that: a Binomial(n, ½) number, which has the weights C(n, j), drawn
 * again until it is at most k; at least one in seven is.
 *
 * @param rng where the draws come from
 * @param n the number of features, in [1, 2⁵³ − 1]
 * @param k the largest number of features present, in [0, n]
 * @returns an integer in [0, k]
 * @throws RangeError when n or k is out of range
 * @see Data Compression; `atMostK`, which lists the features too
 * @example sizeAtMost(stream('7', 'inputs'), 1e12, 5) // 5, but for one draw in 2·10¹¹
 */
export function sizeAtMost(rng: Rng, n: number, k: number): number {
  requireInteger('n', n, 1, Number.MAX_SAFE_INTEGER);
  requireInteger('k', k, 0, n, 'n');
  if (k === 0) return 0;
  if (2 * k > n - Math.sqrt(n)) {
    for (;;) {
      const size = binomialNumber(rng, n, 0.5);
      if (size <= k) return size;
    }
  }
  const ratio = k / (n - k + 1);
  const logRatio = Math.log(ratio);
  for (;;) {
    const below = Math.floor(Math.log(1 - rng()) / logRatio);
    if (below > k) continue;
    const level = rng();
    let kept = 1;
    for (let j = 1; j < below && kept > level; j++) kept *= (k - j) / (n - k + j + 1) / ratio;
    if (kept > level) return k - below;
  }
}
