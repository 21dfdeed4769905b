import type { Rng } from '../../random/Rng.ts';
import type { Computed } from '../Claim.ts';
import type { Comparison } from '../Comparison.ts';
import type { AuthorDomain, Values } from '../ranges/Range.ts';

/*
 * The keys that not every kind has. An editor shows the documentation here over a key of a claim. The types of all claims
 * are made of these: the compiler must not derive them anew for each claim, which takes most of its time.
 */

/** What the keys hold, except those that take a constant as well as a function of the setting. */
export interface FixedKeys<F extends AuthorDomain, D> {
  /** Makes one random outcome at a setting from the stream, and from nothing else. */
  readonly draw?: (rng: Rng, setting: Values<F>) => D;
  /** What is claimed of each outcome: whether it is so, or a comparison such as `atMost(a, b)`. */
  readonly always?: (outcome: D, setting: Values<F>) => boolean | Comparison;
  /** What is claimed of each setting: whether it is so, or a comparison such as `atMost(a, b)`. */
  readonly holds?: (setting: Values<F>) => boolean | Comparison;
  /** Says that the domain is the whole of what is claimed, so that trying all of it is a proof. */
  readonly exhaustive?: true;
  /** Whether an outcome has the property whose probability is claimed. */
  readonly event?: (outcome: D, setting: Values<F>) => boolean;
  /** The exact probability given the outcome, from 0 to 1; its mean over the outcomes is what is claimed of. */
  readonly chance?: (outcome: D, setting: Values<F>) => number;
  /**
   * A condition on an outcome: the probability or mean is that given that it is true. Outcomes that do not meet it are
   * drawn again, so that a bound, a margin and a range are those of the conditional probability or mean.
   */
  readonly givenThat?: (outcome: D, setting: Values<F>) => boolean;
  /**
   * How much an outcome counts, at least 0: the density of the distribution that the claim is about over that of the one
   * that `draw` draws from. The probability or mean is that under the former. It needs `weightAtMost`.
   */
  readonly weight?: (outcome: D, setting: Values<F>) => number;
  /**
   * Makes a state in which a path enters a level, with the distribution that such states have: at level 0 where a path
   * begins, and at any other as one that comes from level 0 enters it. A state is all that `advance` needs to know.
   */
  readonly start?: (rng: Rng, setting: Values<F>, level: number) => D;
  /**
   * Goes on from a state in which a path entered a level, and returns the state in which it enters the next one; null where
   * it never does. From the last level, `levels` − 1, the next one is the event.
   */
  readonly advance?: (state: D, setting: Values<F>, rng: Rng, level: number) => D | null;
  /** The number whose mean over the outcomes is claimed of; it must lie in `range`. */
  readonly quantity?: (outcome: D, setting: Values<F>) => number;
  /** One of two sides that are compared: a number, or true or false for an event. */
  readonly left?: (outcome: D, setting: Values<F>) => number | boolean;
  /** The other side, of the same outcome: a number, or true or false for an event. */
  readonly right?: (outcome: D, setting: Values<F>) => number | boolean;
  /** The random variable: a number of each outcome. */
  readonly variable?: (outcome: D, setting: Values<F>) => number;
  /**
   * What P(X ≤ t) is for any t, with X the variable. Values below 0 count as 0 and values above 1 as 1, so that `(t) => t`
   * is the uniform distribution. It may add up all values below t: it is asked at numbers up to about twice the largest
   * likely value, and at negative ones.
   */
  readonly distributionFunction?: (t: number, setting: Values<F>) => number;
  /** All values of the variable with their probabilities, `[value, probability]`, which add up to 1. */
  readonly probabilities?: (setting: Values<F>) => ReadonlyArray<readonly [value: number, probability: number]>;
  /** Another random variable, which is claimed to have the same distribution. */
  readonly sameDistributionAs?: (outcome: D, setting: Values<F>) => number;
  /** Another random variable, which is claimed to be independent of it. */
  readonly independentOf?: (outcome: D, setting: Values<F>) => number;
  /** The exact value, or an enclosure `[lo, hi]` of it. */
  readonly value?: (setting: Values<F>) => Computed;
  /** Formulas in the parameters that are assumed, such as `m >= 2*n`; none when left out. */
  readonly given?: readonly string[];
  /** The formula in the parameters that is concluded, such as `n/m <= 1/2`. */
  readonly concludes?: string;
  /** The sizes, growing, at least three. */
  readonly sizes?: readonly number[];
  /** The measured quantity at a size, positive: an enclosure or confidence interval. */
  readonly measure?: (size: number, setting: Values<F>, rng: Rng) => readonly [lo: number, hi: number];
  /** The predicted law at a size, positive; only its shape counts. */
  readonly law?: (size: number, setting: Values<F>) => number;
  /** The claimed order: measured is O(law), Ω(law) or Θ(law). */
  readonly order?: 'O' | 'Omega' | 'Theta';
  /** How far the slope of ln measured against ln law may lie from 1. */
  readonly slopeWithin?: number;
  /**
   * The factor, at least 1, by which measured/law may rise (O), fall (Ω) or either (Θ) from one size to a later
   * one; 1 when left out. Lower-order terms of the law, and the widths of the measured intervals, must fit into
   * it.
   */
  readonly driftWithin?: number;
}

/** What the keys hold that take a constant, or a function of the setting that returns one. */
export interface BoundKeys<F extends AuthorDomain> {
  /**
   * At least 0, in the unit of the bound, and for a quantile a difference of probabilities; 0 when left out. `upheld`
   * means: true to within this margin.
   */
  readonly margin?: number | ((setting: Values<F>) => number);
  /**
   * What the weight never exceeds where the event happens, the chance is positive or the quantity is not 0; and anywhere,
   * if `weightMean` is stated. Positive and finite: a number, or a function of the setting.
   */
  readonly weightAtMost?: number | ((setting: Values<F>) => number);
  /**
   * The mean of the weight over all that is drawn, which the engine tests: 1 where `draw` reaches every outcome that the claim
   * is about. Left out, it is tested that the mean is at most 1.
   */
  readonly weightMean?: number | ((setting: Values<F>) => number);
  /**
   * How many levels there are to be reached one after the other, the last of which is the event: a positive integer, or a
   * function of the setting. Best are as many that about one start in five reaches the next level.
   */
  readonly levels?: number | ((setting: Values<F>) => number);
  /** A lower bound of the probability, from 0 to 1: a number, or a function of the setting. */
  readonly probabilityAtLeast?: number | ((setting: Values<F>) => number);
  /** An upper bound of the probability, from 0 to 1: a number, or a function of the setting. */
  readonly probabilityAtMost?: number | ((setting: Values<F>) => number);
  /** The value of the probability, from 0 to 1: a number, or a function of the setting. It needs `within`. */
  readonly probabilityEquals?: number | ((setting: Values<F>) => number);
  /**
   * Bounds `[lo, hi]` that the quantity never leaves, in its unit; `hi` may be Infinity where only `meanAtLeast`
   * is to be upheld. With `tailAtMost` it may exceed `hi`.
   */
  readonly range?: readonly [lo: number, hi: number] | ((setting: Values<F>) => readonly [lo: number, hi: number]);
  /**
   * A bound on E[(X − hi)⁺] for the quantity X and the upper end of `range`, above which values then count as `hi`: positive, in
   * the unit of the quantity, a number or a function of the setting. The verdict assumes it; the engine can only refute it.
   */
  readonly tailAtMost?: number | ((setting: Values<F>) => number);
  /**
   * Upheld when the mean is shown to be within this of the value, refuted when it is shown to differ at all;
   * positive, in the unit of the quantity, or a difference of probabilities. A share of the value is usual: `0.05 * p`.
   */
  readonly within?: number | ((setting: Values<F>) => number);
  /** A lower bound of the mean, in the unit of the quantity: a number, or a function of the setting. */
  readonly meanAtLeast?: number | ((setting: Values<F>) => number);
  /** An upper bound of the mean, in the unit of the quantity: a number, or a function of the setting. */
  readonly meanAtMost?: number | ((setting: Values<F>) => number);
  /** The value of the mean, in the unit of the quantity: a number, or a function of the setting. It needs `within`. */
  readonly meanEquals?: number | ((setting: Values<F>) => number);
  /** Bounds `[lo, hi]` that `left` never leaves; [0, 1] when left out. `hi` may be Infinity on one of the two sides. */
  readonly leftRange?: readonly [lo: number, hi: number] | ((setting: Values<F>) => readonly [lo: number, hi: number]);
  /** Bounds `[lo, hi]` that `right` never leaves; [0, 1] when left out. `hi` may be Infinity on one of the two sides. */
  readonly rightRange?: readonly [lo: number, hi: number] | ((setting: Values<F>) => readonly [lo: number, hi: number]);
  /** Bounds `[lo, hi]` that left − right never leaves, where they are tighter than those that follow from the two ranges. */
  readonly differenceRange?:
    | readonly [lo: number, hi: number]
    | ((setting: Values<F>) => readonly [lo: number, hi: number]);
  /** A lower bound of E[left] − E[right]: a number, or a function of the setting. */
  readonly differenceAtLeast?: number | ((setting: Values<F>) => number);
  /** An upper bound of E[left] − E[right]: a number, or a function of the setting; 0 claims E[left] ≤ E[right]. */
  readonly differenceAtMost?: number | ((setting: Values<F>) => number);
  /** The value of E[left] − E[right]: a number, or a function of the setting. It needs `within`. */
  readonly differenceEquals?: number | ((setting: Values<F>) => number);
  /** The p for which the p-quantile is meant, in (0, 1): 1/2 for a median. */
  readonly quantile?: number | ((setting: Values<F>) => number);
  /** A lower bound of the quantile: a number, or a function of the setting. */
  readonly quantileAtLeast?: number | ((setting: Values<F>) => number);
  /** An upper bound of the quantile: a number, or a function of the setting. */
  readonly quantileAtMost?: number | ((setting: Values<F>) => number);
  /** The largest difference of probabilities that is claimed, at least 0: a number, or a function of the setting. */
  readonly distanceAtMost?: number | ((setting: Values<F>) => number);
  /** A lower bound of the value, exact or enclosed: a constant, or a function of the setting. */
  readonly valueAtLeast?: Computed | ((setting: Values<F>) => Computed);
  /** An upper bound of the value, exact or enclosed: a constant, or a function of the setting. */
  readonly valueAtMost?: Computed | ((setting: Values<F>) => Computed);
  /** What the value is, exactly or enclosed: a constant, or a function of the setting. */
  readonly valueEquals?: Computed | ((setting: Values<F>) => Computed);
}

/** The keys that not every kind has, as an author writes them: an interface, for editors show no documentation of a mapped type. */
export interface AuthoredKeys<F extends AuthorDomain, D> extends FixedKeys<F, D>, BoundKeys<F> {}

/** The keys that not every kind has, each bound as a function. */
export type OwnKeys<F extends AuthorDomain, D> = Required<FixedKeys<F, D>> & {
  readonly [Key in keyof BoundKeys<F>]-?: Extract<BoundKeys<F>[Key], (setting: Values<F>) => unknown>;
};
