import { nullHypotheses } from '../nullHypotheses.ts';
import type { ForEachAnswer, OneSided } from '../Question.ts';
import type { CountRule } from './exactStops.ts';
import { rejectionBoundary } from './rejectionBoundary.ts';

/**
 * What `sequentialTest` says of an event after given counts. It is the test's own answer at its looks, as evidence
 * about an event depends on nothing but the counts (`eventRule.test.ts` compares the two).
 *
 * @param hypothesis a bound on the probability, in (0, 1)
 * @param margin by how much the claim may be false and still be upheld, at least 0
 * @param alpha the level of each answer
 * @param times when it looks; the rule may be asked at no other time
 * @throws RangeError for a question that `nullHypotheses` refuses
 */
export function eventRule(
  hypothesis: OneSided,
  margin: number,
  alpha: ForEachAnswer,
  times: readonly number[],
): CountRule {
  const { refuted, upheld } = nullHypotheses({ hypothesis, margin, range: 'event' });
  const refutes = rejections(refuted.nulls, alpha.refuted, times);
  const upholds = rejections(upheld.nulls, alpha.upheld, times);
  return (draws, successes) => {
    if (refutes(draws, successes)) return 'refuted';
    return upholds(draws, successes) ? 'upheld' : 'running';
  };
}

/** Whether every one of some null hypotheses is rejected after given counts; no hypothesis is never rejected. */
function rejections(
  nulls: readonly OneSided[],
  alpha: number,
  times: readonly number[],
): (draws: number, successes: number) => boolean {
  const places = new Map(times.map((time, index) => [time, index]));
  const boundaries = nulls.map((nullHypothesis) => ({
    counts: rejectionBoundary(nullHypothesis, alpha, times),
    ofSuccesses: nullHypothesis.atMost === undefined,
  }));
  return (draws, successes) => {
    const place = places.get(draws)!;
    if (boundaries.length === 0) return false;
    return boundaries.every(
      ({ counts, ofSuccesses }) => (ofSuccesses ? successes : draws - successes) <= counts[place]!,
    );
  };
}
