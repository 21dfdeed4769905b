import { sphereUpperTail } from '../../numeric/sphereUpperTail.ts';
import type { Rng } from '../../random/Rng.ts';
import { dot } from '../directions/dot.ts';
import { unitVectors } from '../directions/unitVectors.ts';
import { newNumbers } from '../newNumbers.ts';
import { decode } from '../recovery/decode.ts';
import { requireInteger } from '../requireInteger.ts';
import { requireNumber } from '../requireNumber.ts';

/**
 * A draw's chance that all of x is recovered: the conditional probability, given the directions of the k features that
 * are present, that a threshold reads every one of n features right. Its mean over draws is the probability itself.
 *
 * Only the k present directions are drawn, independent and uniform on the unit sphere of R^m; they give h = Σ W_j. The
 * chance is 0 if some present W_j·h is not above the threshold t. An absent direction is uniform and independent of h,
 * so W_i·h = |h| U with U one coordinate, and all n − k of them stay at or below t, independently, with probability
 * (1 − P(U > t/|h|))^{n−k}, taken in the logarithm. So the cost does not depend on n, and the chance varies far less
 * than the event it replaces.
 *
 * @param rng where the k directions come from
 * @param setting n features, k of them present (in [0, n], fixed beforehand or independent of W), m dimensions, the
 * threshold t
 * @returns a probability
 * @throws RangeError when a number is out of range
 * @see Theorem 2
 * @example recoveryChance(stream('7', 'theorem-2'), { n: 1e12, m: 600, k: 3, threshold: 0.5 }) // close to 1
 */
export function recoveryChance(
  rng: Rng,
  { n, m, k, threshold }: { readonly n: number; readonly m: number; readonly k: number; readonly threshold: number },
): number {
  requireInteger('n', n, 1);
  requireInteger('m', m, 1);
  requireInteger('k', k, 0, n, 'n');
  requireNumber('threshold', threshold);
  let length = 0;
  if (k > 0) {
    const present = unitVectors(rng, k, m);
    const h = newNumbers(m);
    for (let i = 0; i < k; i++) for (let c = 0; c < m; c++) h[c]! += present.columns[i * m + c]!;
    if (decode(present, h).some((value) => !(value > threshold))) return 0;
    length = Math.sqrt(dot(h, h));
  }
  if (n === k) return 1;
  // With h = 0 every absent feature is read as 0.
  if (length === 0) return threshold >= 0 ? 1 : 0;
  return Math.exp((n - k) * Math.log1p(-sphereUpperTail(threshold / length, m)));
}
