import { checkAlpha } from '../checkAlpha.ts';
import { eventLogEvidence } from '../eventLogEvidence.ts';

/**
 * A confidence interval for the p-quantiles of a variable that is valid at every time at once, whatever its distribution.
 *
 * **Valid** for every p-quantile q: P(X ≤ q) ≥ p and P(X < q) ≤ p. Evidence against each is an e-process (see
 * `eventLogEvidence`), as q is a fixed number though it is not known. So with probability 1 − α neither ever reaches 2/α:
 * the draws that are at most q are always as many as a count k, the least that does not reject P(X ≤ q) ≥ p, and those below
 * q never more than a count l, the most that does not reject P(X < q) ≤ p. The first says that q is at least the k-th
 * smallest draw, the second that it is at most number l + 1. The counts depend on nothing but n, p and α.
 *
 * @param sorted the draws, from the smallest up; infinite ones are values like any other
 * @param p in (0, 1)
 * @param alpha the probability that the interval ever misses a p-quantile, in (0, 1)
 * @returns the interval `[lo, hi]`; an end is infinite where there are too few draws for one
 * @throws RangeError when p or alpha is not in (0, 1)
 * @see Howard and Ramdas, "Sequential estimation of quantiles with applications to A/B testing and best-arm
 *   identification" (2022)
 * @example quantileConfidenceSequence(Float64Array.from({ length: 1000 }, (_, i) => i), 0.5, 1e-9) // [389, 610]
 */
export function quantileConfidenceSequence(
  sorted: ArrayLike<number>,
  p: number,
  alpha: number,
): readonly [lo: number, hi: number] {
  if (!(p > 0 && p < 1)) throw new RangeError(`invalid p; not in (0, 1): ${p}`);
  checkAlpha(alpha);
  const { length } = sorted;
  const threshold = Math.log(2 / alpha);
  const [tooFew, tooMany] = [eventLogEvidence({ atLeast: p }), eventLogEvidence({ atMost: p })];
  const least = firstCount(length, (count) => tooFew(count, length - count) < threshold);
  const most = firstCount(length, (count) => tooMany(count, length - count) >= threshold) - 1;
  return [least === 0 ? -Infinity : sorted[least - 1]!, most >= length ? Infinity : sorted[most]!];
}

/** The least count in [0, length] with a property that all larger ones have too; length + 1 where none has it. */
function firstCount(length: number, has: (count: number) => boolean): number {
  let [lacking, having] = [-1, length + 1];
  while (having - lacking > 1) {
    const middle = Math.floor((lacking + having) / 2);
    if (has(middle)) having = middle;
    else lacking = middle;
  }
  return having;
}
