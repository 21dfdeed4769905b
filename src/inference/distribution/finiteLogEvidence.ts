import { logSumExp } from '../../numeric/logSumExp.ts';
import { BETS } from '../bettingWealth.ts';
import type { OneSided, ValueRange } from '../Question.ts';

/** Evidence from how often each of a few values was drawn. */
export interface FiniteEvidence {
  /** ln of the e-value. */
  log(counts: ArrayLike<number>): number;
  /** A number that it does not pass, for a third of the cost: the evidence of the bettor who did best. */
  most(counts: ArrayLike<number>): number;
}

/**
 * The evidence of `bettingEProcess` against a bound on the mean of a quantity that takes a few values only, from how often
 * each was drawn. The product of a bettor's factors does not depend on their order, and so the wealth after n draws is
 *
 *     Σ_c (1/21) Π_v (1 − c + c·ratio(v))^(number of draws with the value v),
 *
 * which takes as long for ten million draws as for ten. It is valid as that process is, for the same reason.
 *
 * @param nullHypothesis `{ atMost: b }` or `{ atLeast: b }`; b in [lo, hi]
 * @param range `[lo, hi]`, finite, lo < hi, in which all values lie
 * @param values the values, in the order of the counts
 * @returns functions of the counts, each at least 0
 * @throws never
 * @example finiteLogEvidence({ atMost: 0.5 }, [0, 1], [1, 0]).log([100, 0]) // 66.2: so many successes in a row
 */
export function finiteLogEvidence(
  nullHypothesis: OneSided,
  [lo, hi]: ValueRange,
  values: readonly number[],
): FiniteEvidence {
  const bound = nullHypothesis.atLeast ?? nullHypothesis.atMost;
  const origin = nullHypothesis.atMost === undefined ? hi : lo;
  // A line of factors for each bettor, one for each value.
  const width = values.length;
  const factors = new Float64Array(BETS.length * width);
  for (const [v, x] of values.entries()) {
    const gain = x === bound ? 0 : Math.abs((x - origin) / (bound - origin)) - 1;
    for (let k = 0; k < BETS.length; k++) factors[k * width + v] = Math.log1p(BETS[k]! * gain);
  }
  /** How far the draws are on the side of the null hypothesis, times their number. */
  const within = (counts: ArrayLike<number>): number => {
    let sum = 0;
    for (let v = 0; v < width; v++) sum += counts[v]! * (values[v]! - bound);
    return nullHypothesis.atMost === undefined ? sum : -sum;
  };
  const wealth = new Float64Array(BETS.length);
  const pay = (counts: ArrayLike<number>): number => {
    let best = -Infinity;
    for (let k = 0; k < BETS.length; k++) {
      let sum = 0;
      for (let v = 0; v < width; v++) {
        const count = counts[v]!;
        if (count !== 0) sum += count * factors[k * width + v]!;
      }
      wealth[k] = sum;
      if (sum > best) best = sum;
    }
    return best;
  };
  return {
    // Where the mean of the draws meets the null hypothesis no bettor has gained, by the inequality of Jensen.
    most: (counts) => (within(counts) >= 0 ? 0 : pay(counts)),
    log(counts) {
      pay(counts);
      return logSumExp(wealth) - Math.log(BETS.length);
    },
  };
}
