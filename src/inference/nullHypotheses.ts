import { checkRange } from './checkRange.ts';
import type { Hypothesis, OneSided, Question } from './Question.ts';

/** What must be rejected to give one of the answers. */
export interface Route {
  /** The null hypotheses; none when the answer is out of reach. */
  readonly nulls: readonly OneSided[];
  /** Why no number of draws can give this answer; undefined when they can. */
  readonly outOfReach: string | undefined;
}

/**
 * The null hypotheses that a question turns into, with "p" a probability or a mean in [lo, hi].
 *
 * | claim | refuted when this is rejected | upheld when these are all rejected |
 * |---|---|---|
 * | p ≥ b | p ≥ b | p ≤ b − margin |
 * | p ≤ b | p ≤ b | p ≥ b + margin |
 * | p = v within w | p = v, by the average of evidence against p ≤ v and p ≥ v | p ≤ v − w, p ≥ v + w |
 *
 * **Values that were cut off.** With X ≥ lo and a bound τ on E[(X − hi)⁺], the *tail*, let m be the mean of min(X, hi), so that
 * m ≤ p ≤ m + τ. Then p ≥ b implies m ≥ b − τ, and p ≤ b implies m ≤ b. What is rejected of m rejects it of p: in the table
 * each "p ≥ x" becomes m ≥ x − τ, and each "p ≤ x" becomes m ≤ x.
 *
 * **A margin that reaches past the range.** With p ≥ 0.005 and margin 0.01 nothing in [0, 1] is short of the bound by
 * more than the margin. Upholding would then need no draw and be vacuous, so it is *out of reach*, not free: draws can
 * still refute, but the setting should be reported as vacuous. For p = v within w the side that reaches past the range is
 * left out, and only when both do is it out of reach.
 *
 * **What cannot be false cannot be rejected**: p ≥ lo and p ≤ hi. Nor can a bound from above be shown of values
 * that have no upper limit, as a rare huge one could always have been missed.
 *
 * @param question the claim at one setting; its bound in [lo, hi], finite
 * @returns for each answer its null hypotheses, or a sentence that says why it is out of reach
 * @throws RangeError for a bound outside the range, a margin that is negative or not finite, a `within` that is not
 *   positive and finite, and an impossible range
 * @example nullHypotheses({ hypothesis: { atLeast: 0.5 }, margin: 0.01, range: 'event' }).upheld.nulls // [{ atMost: 0.49 }]
 */
export function nullHypotheses(question: Question): { readonly refuted: Route; readonly upheld: Route } {
  const { hypothesis, margin = 0, tail = 0 } = question;
  const [lo, hi] = question.range === 'event' ? [0, 1] : question.range;
  checkRange([lo, hi]);
  if (!(tail >= 0 && tail < Infinity)) throw new RangeError(`invalid tail; not in [0, ∞): ${tail}`);
  const bound = boundOf(hypothesis);
  if (!(bound >= lo && bound <= hi + tail && Number.isFinite(bound))) {
    throw new RangeError(`invalid bound; not in [${lo}, ${hi + tail}]: ${bound}`);
  }
  if (!(margin >= 0 && margin < Infinity)) throw new RangeError(`invalid margin; not in [0, ∞): ${margin}`);
  const within = hypothesis.within ?? margin;
  if (hypothesis.within !== undefined && !(within > 0 && within < Infinity)) {
    throw new RangeError(`invalid within; not in (0, ∞): ${within}`);
  }

  const claimsLeast = hypothesis.atMost === undefined;
  const claimsMost = hypothesis.atLeast === undefined;
  const [least, most] = question.means ?? [lo, hi];
  const tooLow = claimsLeast && bound - within > least ? [{ atMost: bound - within }] : [];
  const tooHigh = claimsMost && bound + within < most ? [{ atLeast: bound + within - tail }] : [];
  const toUphold: OneSided[] = [...tooLow, ...tooHigh];
  const obstacle = toUphold.map((nullHypothesis) => whyUnrejectable(nullHypothesis, lo, hi, tail)).find(Boolean);
  const nothingToExclude = `no mean in [${least}, ${most}] would make the claim false by more than ${within}, so upholding it would be vacuous`;

  const toRefute: readonly OneSided[] =
    hypothesis.equals === undefined
      ? [hypothesis.atLeast === undefined ? hypothesis : { atLeast: bound - tail }]
      : [{ atMost: bound }, { atLeast: bound - tail }];
  const rejectable = toRefute.filter((nullHypothesis) => whyUnrejectable(nullHypothesis, lo, hi, tail) === undefined);
  return {
    refuted: {
      nulls: rejectable,
      outOfReach: rejectable.length > 0 ? undefined : whyUnrejectable(toRefute[0]!, lo, hi, tail),
    },
    upheld: {
      nulls: obstacle === undefined ? toUphold : [],
      outOfReach: toUphold.length > 0 ? obstacle : nothingToExclude,
    },
  };
}

function boundOf(hypothesis: Hypothesis): number {
  if (hypothesis.equals !== undefined) return hypothesis.equals;
  return hypothesis.atLeast ?? hypothesis.atMost;
}

/**
 * Why no draws can reject a null hypothesis about values in [lo, hi]; undefined when they can.
 *
 * @param tail what was taken off a bound from below, for it may be beyond hi
 */
function whyUnrejectable({ atLeast, atMost }: OneSided, lo: number, hi: number, tail: number): string | undefined {
  if (atMost !== undefined) {
    if (atMost >= hi && tail > 0)
      return `values above ${hi} count as ${hi}, so no mean can be shown to be above ${atMost}`;
    if (atMost >= hi) return `no value is above ${hi}, so none can be shown to be`;
    return lo === -Infinity ? `values without a lower limit cannot show a mean above ${atMost}` : undefined;
  }
  if (atLeast <= lo && tail > 0)
    return `the mean of what exceeds ${hi} may be as large as ${tail}, so none can be shown to be below ${Number((atLeast + tail).toPrecision(12))}`;
  if (atLeast <= lo) return `no value is below ${lo}, so none can be shown to be`;
  return hi === Infinity ? `values without an upper limit cannot show a mean below ${atLeast}` : undefined;
}
