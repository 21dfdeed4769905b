import type { Directions } from '../directions/Directions.ts';
import { gram } from '../directions/gram.ts';
import { requireInteger } from '../requireInteger.ts';
import { largestSum } from './largestSum.ts';

/**
 * The largest |error_i| over all features i and all inputs with at most k present: the largest `worstError`, to the last
 * bit, from every dot computed once.
 *
 * @param W directions, m × n
 * @param k the largest number of features present, in [0, n]
 * @returns a number, at least 0
 * @throws RangeError when k is out of range
 * @see Lemma 3
 * @example worstErrorOfAll(crossPolytope(2), 3) // 1, by the antipode
 */
export function worstErrorOfAll(W: Directions, k: number): number {
  const { n } = W;
  requireInteger('k', k, 0, n, 'n');
  const dots = gram(W);
  let worst = 0;
  for (let i = 0; i < n; i++) {
    const others = dots.subarray(i * n, (i + 1) * n);
    others[i] = 0;
    let error = 0;
    for (const j of largestSum(others, k)) error += others[j]!;
    worst = Math.max(worst, Math.abs(error));
  }
  return worst;
}
