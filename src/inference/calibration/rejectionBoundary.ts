import { eventLogEvidence } from '../eventLogEvidence.ts';
import type { OneSided } from '../Question.ts';

/**
 * Where evidence against a bound on a probability passes 1/α, as counts: it has passed after `times[i]` draws exactly
 * when at most `result[i]` of them speak for the null hypothesis (successes for p ≥ b, failures for p ≤ b).
 *
 * Simulations then compare integers instead of evaluating beta functions. The boundary exists because the evidence
 * falls with each draw that speaks for the null hypothesis, and never goes down in time because it grows with each that
 * does not.
 *
 * @param nullHypothesis a bound b in (0, 1)
 * @param alpha the level, in (0, 1)
 * @param times numbers of draws, growing
 * @returns for each time the largest count that rejects; −1 when none does
 * @throws RangeError when the bound is not in [0, 1]
 * @example rejectionBoundary({ atLeast: 0.5 }, 1e-9, [33, 34]) // [-1, 0]: it takes 34 failures in a row
 */
export function rejectionBoundary(nullHypothesis: OneSided, alpha: number, times: readonly number[]): number[] {
  const logEvidence = eventLogEvidence(nullHypothesis);
  const threshold = -Math.log(alpha);
  const rejects = (inFavour: number, n: number) =>
    inFavour <= n &&
    threshold <=
      (nullHypothesis.atMost === undefined ? logEvidence(inFavour, n - inFavour) : logEvidence(n - inFavour, inFavour));
  let boundary = -1;
  return times.map((n) => {
    let step = 1;
    while (rejects(boundary + step, n)) {
      boundary += step;
      step *= 2;
    }
    while (step > 1) {
      step /= 2;
      if (rejects(boundary + step, n)) boundary += step;
    }
    return boundary;
  });
}
