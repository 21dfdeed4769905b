import { BETS } from './bettingWealth.ts';
import { checkAlpha } from './checkAlpha.ts';
import { eventLogEvidence } from './eventLogEvidence.ts';
import { logSumExp } from '../numeric/logSumExp.ts';
import { nullHypotheses } from './nullHypotheses.ts';
import type { OneSided, Question, ValueRange } from './Question.ts';

/** ln of the evidence that n draws give when each has the value x, or, for an event, when a share x of them happens. */
type SteadyEvidence = (n: number, x: number) => number;

/** The level alpha, in (0, 1), of the answer that is asked for at the setting. */
type AtLevel = Question & { readonly alpha: number };

/**
 * The smallest number of draws with which a sequential test could uphold, if they agreed with the claim as well as
 * draws can: unanimous, all of them at one end of the range, or, for `equals`, all at the same place between its two
 * bounds. A setting for which it is more than the draws that are allowed cannot be upheld, and that can be told before
 * drawing.
 *
 * **No other draws get there sooner.** For a bound from one side every factor grows as the draw moves to that end. For
 * `equals` with a quantity the logarithm of each bettor's factor is concave in the draw, so that draws at their own
 * mean do best; with an event the share of successes is taken as a real number, which can only make the answer smaller.
 * **And more of them stay enough**: the evidence along such draws is convex in their number and starts at 0, so once it
 * is positive it grows. The smallest number is therefore found by doubling and halving.
 *
 * @param options the question of the setting, and the level of the answer *upheld* there
 * @returns a positive integer; ∞ when the answer is out of reach (see `nullHypotheses`) or takes more than 2⁵³ draws
 * @throws RangeError for a question that `nullHypotheses` refuses, or an alpha outside (0, 1)
 * @example fewestDrawsToUphold({ hypothesis: { atLeast: 0.99 }, margin: 0.001, range: 'event', alpha: 1e-9 }) // 2073
 */
export const fewestDrawsToUphold = (options: AtLevel): number => smallestNumber(enoughToUphold(options));

/**
 * Whether so many draws could be enough to uphold: whether it is at least {@link fewestDrawsToUphold}, at a fraction of
 * the cost.
 *
 * @param draws a positive integer
 * @throws RangeError as {@link fewestDrawsToUphold} does
 */
export const couldUphold = (options: AtLevel, draws: number): boolean => enoughToUphold(options)(draws);

function enoughToUphold(options: AtLevel): (n: number) => boolean {
  const { range, alpha } = options;
  checkAlpha(alpha);
  const threshold = -Math.log(alpha);
  const [lo, hi] = range === 'event' ? [0, 1] : range;
  const { nulls } = nullHypotheses(options).upheld;
  const [first, second] = nulls.map((nullHypothesis) => steadyEvidence(nullHypothesis, range));
  if (first === undefined) return () => false;
  if (second === undefined) {
    const end = nulls[0]!.atMost === undefined ? lo : hi;
    return (n) => first(n, end) >= threshold;
  }
  return (n) =>
    second(
      n,
      lowestRejecting((x) => first(n, x) >= threshold, lo, hi),
    ) >= threshold;
}

/**
 * The smallest number of draws with which a sequential test could refute: all of them at that end of the range which
 * the claim excludes, or, for `equals`, at the end that is excluded sooner.
 *
 * **No other draws get there sooner.** The evidence is an average of products with one factor a draw, each linear in
 * its draw, so that the largest value for so many draws has every one of them at an end; and it is convex in how many
 * are at the upper end, so that all are at the same one.
 *
 * @param options the question of the setting, and the level of the answer *refuted* there
 * @returns a positive integer; ∞ when the answer is out of reach (see `nullHypotheses`) or takes more than 2⁵³ draws
 * @throws RangeError for a question that `nullHypotheses` refuses, or an alpha outside (0, 1)
 * @example unanimousDrawsToRefute({ hypothesis: { atLeast: 0.5 }, range: 'event', alpha: 1e-9 }) // 34
 */
export const unanimousDrawsToRefute = (options: AtLevel): number => smallestNumber(enoughToRefute(options));

/**
 * Whether so many draws could be enough to refute: whether it is at least {@link unanimousDrawsToRefute}, at a fraction of
 * the cost.
 *
 * @param draws a positive integer
 * @throws RangeError as {@link unanimousDrawsToRefute} does
 */
export const couldRefute = (options: AtLevel, draws: number): boolean => enoughToRefute(options)(draws);

function enoughToRefute(options: AtLevel): (n: number) => boolean {
  const { range, alpha } = options;
  checkAlpha(alpha);
  const threshold = -Math.log(alpha);
  const { nulls } = nullHypotheses(options).refuted;
  if (nulls.length === 0) return () => false;
  const evidence = nulls.map((nullHypothesis) => steadyEvidence(nullHypothesis, range));
  const average = (n: number, x: number): number =>
    logSumExp(evidence.map((ofOne) => ofOne(n, x))) - Math.log(evidence.length);
  const ends = range === 'event' ? [0, 1] : range;
  return (n) => ends.some((end) => average(n, end) >= threshold);
}

function steadyEvidence(nullHypothesis: OneSided, range: 'event' | ValueRange): SteadyEvidence {
  if (range === 'event') {
    const logEvidence = eventLogEvidence(nullHypothesis);
    return (n, share) => logEvidence(n * share, n * (1 - share));
  }
  const [origin, bound] =
    nullHypothesis.atMost === undefined ? [range[1], nullHypothesis.atLeast] : [range[0], nullHypothesis.atMost];
  return (n, x) => {
    if (x === bound) return 0;
    // Halves, for a range may be wider than the largest double.
    const gain = Math.abs((x / 2 - origin / 2) / (bound / 2 - origin / 2)) - 1;
    return logSumExp(Array.from(BETS, (bet) => n * Math.log1p(bet * gain))) - Math.log(BETS.length);
  };
}

/** The smallest x in [lo, hi] that rejects, up to 2⁻⁴⁰ of the range and on the rejecting side; hi when none does. */
function lowestRejecting(rejects: (x: number) => boolean, lo: number, hi: number): number {
  let [kept, rejecting] = [lo, hi];
  for (let halving = 0; halving < 40; halving++) {
    const middle = kept / 2 + rejecting / 2;
    if (rejects(middle)) rejecting = middle;
    else kept = middle;
  }
  return rejecting;
}

/** The smallest positive integer that is enough, when every larger one then is; ∞ above 2⁵³. */
function smallestNumber(isEnough: (n: number) => boolean): number {
  let enough = 1;
  while (!isEnough(enough)) {
    enough *= 2;
    if (enough > Number.MAX_SAFE_INTEGER) return Infinity;
  }
  let tooFew = Math.floor(enough / 2);
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
