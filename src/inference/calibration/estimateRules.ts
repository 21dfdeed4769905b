import type { CountRule } from './exactStops.ts';

/** An interval for a probability from a number of draws and how many of them were successes. */
export type IntervalOf = (draws: number, successes: number) => readonly [lo: number, hi: number];

/** Whether a rule that estimates a probability has enough draws. */
export type StopRule = (draws: number, successes: number) => boolean;

/**
 * The draws of a fixed number for which an estimate is off by more than ε with probability at most α, by the inequality of Chernoff
 * and Hoeffding: ln(2/α)/(2ε²), whatever the probability is.
 *
 * @see Hoeffding, "Probability inequalities for sums of bounded random variables" (1963)
 */
export const hoeffdingDraws = (epsilon: number, alpha: number): number =>
  Math.ceil(Math.log(2 / alpha) / (2 * epsilon ** 2));

/**
 * The adaptive rule of Chen and Xu: enough with n draws and the share p̂ when
 * n ≥ (2 ln(2/α)/ε²)(¼ − (|p̂ − ½| − ⅔ε)²).
 *
 * @see Chen and Xu, "Sampling adaptively using the Massart inequality for scalable learning" (2013); as in smc_storm,
 *   `src/samples/sampling_results.cpp`, `evaluateAdaptiveBound`, its default for probabilities
 */
export function chenXuStops(epsilon: number, alpha: number): StopRule {
  const most = (2 * Math.log(2 / alpha)) / epsilon ** 2;
  return (draws, successes) => draws >= most * (1 / 4 - (Math.abs(successes / draws - 1 / 2) - (2 / 3) * epsilon) ** 2);
}

/**
 * Enough when an interval is no wider than 2ε: with Clopper and Pearson's, looked at after each draw, the rule of UPPAAL and of
 * smc_storm (`clopper_pearson`). Asked at numbers of draws that grow.
 *
 * The width of the intervals falls with the draws, and grows with the successes up to half of them, so that for each number
 * of draws one count tells which are narrow.
 *
 * @see UPPAAL, "Confidence intervals", docs.uppaal.org/language-reference/query-semantics/smc_queries/ci_estimation
 */
export function narrowStops(intervalOf: IntervalOf, epsilon: number): StopRule {
  let [most, at] = [-1, 0];
  const isNarrow = (draws: number, successes: number): boolean => {
    const [lo, hi] = intervalOf(draws, successes);
    return hi - lo <= 2 * epsilon;
  };
  return (draws, successes) => {
    if (draws !== at) {
      at = draws;
      while (2 * (most + 1) <= draws && isNarrow(draws, most + 1)) most++;
    }
    const rarer = Math.min(successes, draws - successes);
    return rarer <= most;
  };
}

/** A rule with its estimate as one with two answers: `refuted` where it stops and is wrong, `upheld` where it stops and is right. */
export const judged =
  (stops: StopRule, isRight: (draws: number, successes: number) => boolean): CountRule =>
  (draws, successes) => {
    if (!stops(draws, successes)) return 'running';
    return isRight(draws, successes) ? 'upheld' : 'refuted';
  };
