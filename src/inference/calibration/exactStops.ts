/** What a rule says after so many draws, of which so many were successes. */
export type CountRule = (draws: number, successes: number) => 'running' | 'refuted' | 'upheld';

/** How a rule ends on draws of a known law. */
export interface Stops {
  readonly refuted: number;
  readonly upheld: number;
  /** The chance that nothing is decided after the last look. */
  readonly running: number;
  /** Draws on average, counted up to the last look where nothing is decided by then. */
  readonly meanDraws: number;
}

/** Chances below this are dropped: their sum over any run stays far below every chance that is shown. */
const NEGLIGIBLE = 1e-30;

/** With less than this left undecided, the rest of the draws changes no figure that is shown. */
const DECIDED = 1e-20;

/**
 * With which probability a rule that looks at counts ends in which way, on independent draws that succeed with
 * probability p: computed and not simulated, by following the law of the number of successes of the paths that are not
 * decided yet from draw to draw.
 *
 * Exact up to rounding, as it only adds and multiplies positive numbers: a relative error below 10⁻¹⁰ for up to 10⁶
 * draws, whatever the size of the chance, so that a false-alarm rate of 10⁻¹⁰ is had as well as one of 5 %. A draw costs
 * as many steps as there are likely counts, about 23 standard deviations.
 *
 * @param p the probability of a success, in [0, 1]
 * @param times when the rule looks, growing, positive integers; it is decided at no other time
 * @param rule what it says then
 * @throws never
 * @see Schultz, Nichol, Elfring and Weed, "Multiple-stage procedures for drug screening" (1973), for the recursion
 * @example
 * // At least one failure in two fair draws, looked for after each:
 * exactStops(0.5, [1, 2], (draws, successes) => (successes < draws ? 'refuted' : 'running')).refuted // 0.75
 */
export function exactStops(p: number, times: readonly number[], rule: CountRule): Stops {
  // Counted is the rarer of the two outcomes, as there are fewest likely counts of it.
  const countsSuccesses = p <= 0.5;
  const rare = countsSuccesses ? p : 1 - p;
  const common = 1 - rare;
  const horizon = times.at(-1) ?? 0;
  const alive = new Float64Array(horizon + 2);
  alive[0] = 1;
  const found = { refuted: 0, upheld: 0 };
  let [first, last, draws, weighted, left] = [0, 0, 0, 0, 1];
  for (const time of times) {
    for (; draws < time; draws++) {
      last++;
      for (let count = last; count > first; count--) {
        alive[count] = alive[count]! * common + alive[count - 1]! * rare;
      }
      alive[first] = alive[first]! * common;
      while (first < last && alive[first]! < NEGLIGIBLE) alive[first++] = 0;
      while (last > first && alive[last]! < NEGLIGIBLE) alive[last--] = 0;
    }
    left = 0;
    for (let count = first; count <= last; count++) {
      const chance = alive[count]!;
      if (chance === 0) continue;
      const said = rule(time, countsSuccesses ? count : time - count);
      if (said === 'running') {
        left += chance;
        continue;
      }
      found[said] += chance;
      weighted += chance * time;
      alive[count] = 0;
    }
    if (left < DECIDED) return { ...found, running: 0, meanDraws: weighted };
  }
  return { ...found, running: left, meanDraws: weighted + left * horizon };
}
