import { meanConfidenceSequence } from '../../src/inference/index.ts';

const HALVINGS = 30;
const LARGEST_RATIO = 1000;

/**
 * A confidence interval for the ratio of two means of numbers in [0, 1] that were drawn together: the r for which the mean
 * of above − r·below may be 0.
 *
 * At the true ratio that mean is 0, and the interval for it misses 0 with probability at most α. A larger r only lowers
 * above − r·below, so that the limits are found by halving.
 *
 * @param above, below as many numbers in [0, 1], the same draw at the same place
 * @param alpha the probability that the interval ever misses the ratio
 * @returns from 0 on where nothing shows that the ratio is larger, and to ∞ where nothing shows that it is smaller
 */
export function ratioInterval(above: Float64Array, below: Float64Array, alpha: number): readonly [number, number] {
  const signAt = (r: number): -1 | 0 | 1 => {
    const [lo, hi] = meanConfidenceSequence(
      above.map((value, at) => value - r * below[at]!),
      [-r, 1],
      alpha,
    );
    return lo > 0 ? 1 : hi < 0 ? -1 : 0;
  };
  const limit = (isBelow: (r: number) => boolean): number => {
    let [lo, hi] = [0, LARGEST_RATIO];
    for (let step = 0; step < HALVINGS; step++) {
      const middle = lo === 0 ? hi / 2 : (lo + hi) / 2;
      if (isBelow(middle)) lo = middle;
      else hi = middle;
    }
    return isBelow(hi) ? hi : lo;
  };
  const least = limit((r) => signAt(r) === 1);
  const most = signAt(LARGEST_RATIO) === -1 ? limit((r) => signAt(r) !== -1) : Infinity;
  return [least, most];
}
