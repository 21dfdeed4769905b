import { logSumExp } from '../../numeric/logSumExp.ts';
import { BETS } from '../bettingWealth.ts';
import { nullHypotheses } from '../nullHypotheses.ts';
import type { ForEachAnswer, Hypothesis, OneSided, ValueRange } from '../Question.ts';
import type { CountRule } from './exactStops.ts';

/**
 * What `sequentialTest` says of the mean of a quantity that has two values after given counts: as a product does not
 * depend on the order of its factors, the wealth of the bettors depends on the counts only (`twoPointRule.test.ts`
 * compares the two).
 *
 * @param question the hypothesis about the mean and the range of the quantity; `within` is its margin for `equals`
 * @param values the value of a failure and that of a success, both in the range
 * @param alpha the level of each answer
 * @throws RangeError for a question that `nullHypotheses` refuses
 */
export function twoPointRule(
  question: { readonly hypothesis: Hypothesis; readonly margin?: number; readonly range: ValueRange },
  values: readonly [failure: number, success: number],
  alpha: ForEachAnswer,
): CountRule {
  const { refuted, upheld } = nullHypotheses(question);
  const evidence = (nullHypothesis: OneSided) => logWealth(nullHypothesis, question.range, values);
  const toRefute = refuted.nulls.map(evidence);
  const toUphold = upheld.nulls.map(evidence);
  const [refutes, upholds] = [-Math.log(alpha.refuted), -Math.log(alpha.upheld)];
  return (draws, successes) => {
    const failures = draws - successes;
    const against = toRefute.map((logEvidence) => logEvidence(failures, successes));
    if (against.length > 0 && logSumExp(against) - Math.log(against.length) >= refutes) return 'refuted';
    const holds = toUphold.every((logEvidence) => logEvidence(failures, successes) >= upholds);
    return toUphold.length > 0 && holds ? 'upheld' : 'running';
  };
}

/** ln of the bettors' joint wealth against a bound on the mean, by counts of the two values. */
function logWealth(
  { atLeast, atMost }: OneSided,
  [lo, hi]: ValueRange,
  values: readonly [number, number],
): (failures: number, successes: number) => number {
  const [origin, bound] = atMost === undefined ? [hi, atLeast] : [lo, atMost];
  const [failureGrowth, successGrowth] = values.map((value) => {
    const ratio = Math.abs((value - origin) / (bound - origin));
    return Float64Array.from(BETS, (bet) => Math.log1p(bet * (ratio - 1)));
  }) as [Float64Array, Float64Array];
  const logShare = Math.log(BETS.length);
  return (failures, successes) => {
    let largest = -Infinity;
    for (let k = 0; k < BETS.length; k++) {
      const wealth = failures * failureGrowth[k]! + successes * successGrowth[k]!;
      if (wealth > largest) largest = wealth;
    }
    let sum = 0;
    for (let k = 0; k < BETS.length; k++) {
      sum += Math.exp(failures * failureGrowth[k]! + successes * successGrowth[k]! - largest);
    }
    return largest + Math.log(sum) - logShare;
  };
}
