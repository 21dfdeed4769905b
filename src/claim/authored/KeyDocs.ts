/**
 * What each key that not every kind has means. An editor shows this over a key of a claim: the types of the keys are
 * derived, and carry no documentation of their own.
 */
export interface KeyDocs {
  /** Makes one random outcome at a setting from the stream, and from nothing else. */
  readonly draw?: unknown;
  /** What is claimed of each outcome: whether it is so, or a comparison such as `atMost(a, b)`. */
  readonly always?: unknown;
  /** What is claimed of each setting: whether it is so, or a comparison such as `atMost(a, b)`. */
  readonly holds?: unknown;
  /** Says that the domain is the whole of what is claimed, so that trying all of it is a proof. */
  readonly exhaustive?: unknown;
  /**
   * At least 0, in the unit of the bound, and for a quantile a difference of probabilities; 0 when left out. `upheld`
   * means: true to within this margin.
   */
  readonly margin?: unknown;
  /** Whether an outcome has the property whose probability is claimed. */
  readonly event?: unknown;
  /** The exact probability given the outcome, from 0 to 1; its mean over the outcomes is what is claimed of. */
  readonly chance?: unknown;
  /**
   * A condition on an outcome: the probability or mean is that given that it is true. Outcomes that do not meet it are
   * drawn again, so that a bound, a margin and a range are those of the conditional probability or mean.
   */
  readonly givenThat?: unknown;
  /**
   * How much an outcome counts, at least 0: the density of the distribution that the claim is about over that of the one
   * that `draw` draws from. The probability or mean is that under the former. It needs `weightAtMost`.
   */
  readonly weight?: unknown;
  /**
   * What the weight never exceeds where the event happens, the chance is positive or the quantity is not 0; and anywhere,
   * if `weightMean` is stated. Positive and finite: a number, or a function of the setting.
   */
  readonly weightAtMost?: unknown;
  /**
   * The mean of the weight over all that is drawn, which the engine tests: 1 where `draw` reaches every outcome that the claim
   * is about. Left out, it is tested that the mean is at most 1.
   */
  readonly weightMean?: unknown;
  /** A lower bound of the probability, from 0 to 1: a number, or a function of the setting. */
  readonly probabilityAtLeast?: unknown;
  /** An upper bound of the probability, from 0 to 1: a number, or a function of the setting. */
  readonly probabilityAtMost?: unknown;
  /** The number whose mean over the outcomes is claimed of; it must lie in `range`. */
  readonly quantity?: unknown;
  /**
   * Bounds `[lo, hi]` that the quantity never leaves, in its unit; `hi` may be Infinity where only `meanAtLeast`
   * is to be upheld.
   */
  readonly range?: unknown;
  /**
   * Upheld when the mean is shown to be within this of the value, refuted when it is shown to differ at all;
   * positive, in the unit of the quantity.
   */
  readonly within?: unknown;
  /** A lower bound of the mean, in the unit of the quantity: a number, or a function of the setting. */
  readonly meanAtLeast?: unknown;
  /** An upper bound of the mean, in the unit of the quantity: a number, or a function of the setting. */
  readonly meanAtMost?: unknown;
  /** The value of the mean, in the unit of the quantity: a number, or a function of the setting. It needs `within`. */
  readonly meanEquals?: unknown;
  /** One of two sides that are compared: a number, or true or false for an event. */
  readonly left?: unknown;
  /** The other side, of the same outcome: a number, or true or false for an event. */
  readonly right?: unknown;
  /** Bounds `[lo, hi]` that `left` never leaves; [0, 1] when left out. `hi` may be Infinity on one of the two sides. */
  readonly leftRange?: unknown;
  /** Bounds `[lo, hi]` that `right` never leaves; [0, 1] when left out. `hi` may be Infinity on one of the two sides. */
  readonly rightRange?: unknown;
  /** Bounds `[lo, hi]` that left − right never leaves, where they are tighter than those that follow from the two ranges. */
  readonly differenceRange?: unknown;
  /** A lower bound of E[left] − E[right]: a number, or a function of the setting. */
  readonly differenceAtLeast?: unknown;
  /** An upper bound of E[left] − E[right]: a number, or a function of the setting; 0 claims E[left] ≤ E[right]. */
  readonly differenceAtMost?: unknown;
  /** The value of E[left] − E[right]: a number, or a function of the setting. It needs `within`. */
  readonly differenceEquals?: unknown;
  /** The random variable: a number of each outcome. */
  readonly variable?: unknown;
  /** The p for which the p-quantile is meant, in (0, 1): 1/2 for a median. */
  readonly quantile?: unknown;
  /** A lower bound of the quantile: a number, or a function of the setting. */
  readonly quantileAtLeast?: unknown;
  /** An upper bound of the quantile: a number, or a function of the setting. */
  readonly quantileAtMost?: unknown;
  /**
   * What P(X ≤ t) is for any t, with X the variable. Values below 0 count as 0 and values above 1 as 1, so that `(t) => t`
   * is the uniform distribution. It may add up all values below t: it is asked at numbers up to about twice the largest
   * likely value, and at negative ones.
   */
  readonly distributionFunction?: unknown;
  /** All values of the variable with their probabilities, `[value, probability]`, which add up to 1. */
  readonly probabilities?: unknown;
  /** Another random variable, which is claimed to have the same distribution. */
  readonly sameDistributionAs?: unknown;
  /** Another random variable, which is claimed to be independent of it. */
  readonly independentOf?: unknown;
  /** The largest difference of probabilities that is claimed, at least 0: a number, or a function of the setting. */
  readonly distanceAtMost?: unknown;
  /** The exact value, or an enclosure `[lo, hi]` of it. */
  readonly value?: unknown;
  /** A lower bound of the value, exact or enclosed: a constant, or a function of the setting. */
  readonly valueAtLeast?: unknown;
  /** An upper bound of the value, exact or enclosed: a constant, or a function of the setting. */
  readonly valueAtMost?: unknown;
  /** What the value is, exactly or enclosed: a constant, or a function of the setting. */
  readonly valueEquals?: unknown;
  /** Formulas in the parameters that are assumed, such as `m >= 2*n`; none when left out. */
  readonly given?: unknown;
  /** The formula in the parameters that is concluded, such as `n/m <= 1/2`. */
  readonly concludes?: unknown;
  /** The sizes, growing, at least three. */
  readonly sizes?: unknown;
  /** The measured quantity at a size, positive: an enclosure or confidence interval. */
  readonly measure?: unknown;
  /** The predicted law at a size, positive; only its shape counts. */
  readonly law?: unknown;
  /** The claimed order: measured is O(law), Ω(law) or Θ(law). */
  readonly order?: unknown;
  /** How far the slope of ln measured against ln law may lie from 1. */
  readonly slopeWithin?: unknown;
  /**
   * The factor, at least 1, by which measured/law may rise (O), fall (Ω) or either (Θ) from one size to a later
   * one; 1 when left out. Lower-order terms of the law, and the widths of the measured intervals, must fit into
   * it.
   */
  readonly driftWithin?: unknown;
}
