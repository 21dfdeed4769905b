import { lookTimes } from '../lookTimes.ts';
import type { OneSided } from '../Question.ts';
import { binomialCount } from './binomialCount.ts';
import { rejectionBoundary } from './rejectionBoundary.ts';

/** Far more draws than any effect that is measured takes. */
const MAX_DRAWS = 1e8;

/**
 * After how many draws evidence against a bound passes 1/α, on simulated runs that go from look to look, for effects
 * too small to be computed draw by draw.
 *
 * @param nullHypothesis `{ atLeast: b }`, b in (0, 1)
 * @param p the true probability, below b
 * @param alpha the level
 * @param rngOf the stream of each run
 * @param runs how many
 * @returns the draws of each run
 * @throws RangeError when a run is not decided after 10⁸ draws
 */
export function stepDraws(
  nullHypothesis: OneSided & { readonly atLeast: number },
  p: number,
  alpha: number,
  rngOf: (run: number) => () => number,
  runs: number,
): number[] {
  const times = lookTimes(MAX_DRAWS);
  const boundary = rejectionBoundary(nullHypothesis, alpha, times);
  return Array.from({ length: runs }, (_, run) => {
    const rng = rngOf(run);
    let [successes, before] = [0, 0];
    for (const [look, time] of times.entries()) {
      successes += binomialCount(rng, time - before, p);
      before = time;
      if (successes <= boundary[look]!) return time;
    }
    throw new RangeError(`not decided after ${MAX_DRAWS} draws: p = ${p} against ${JSON.stringify(nullHypothesis)}`);
  });
}
