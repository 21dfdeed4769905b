/** A bound from one side on a probability or a mean. */
export type OneSided =
  | { readonly atLeast: number; readonly atMost?: never; readonly equals?: never; readonly within?: never }
  | { readonly atMost: number; readonly atLeast?: never; readonly equals?: never; readonly within?: never };

/** What is claimed of a probability or a mean at one setting. */
export type Hypothesis =
  | OneSided
  | { readonly equals: number; readonly within: number; readonly atLeast?: never; readonly atMost?: never };

/** Where the values of a quantity lie, ends included; one of them may be infinite. */
export type ValueRange = readonly [lo: number, hi: number];

/** What a sequential test decides at one setting. */
export interface Question {
  readonly hypothesis: Hypothesis;
  /**
   * By how much the claim may be false and still be upheld, in the unit of the bound; at least 0, and 0 when left
   * out. With `equals` it is `within` that says this, and the margin is not looked at.
   */
  readonly margin?: number | undefined;
  /** `event` when each draw is 0 or 1 and the hypothesis is about a probability; else the range of the quantity. */
  readonly range: 'event' | ValueRange;
  /** Where the mean is known to lie, if that is not all of the range: no claim is false by more than these ends allow. */
  readonly means?: ValueRange | undefined;
  /**
   * By how much the mean may exceed that of the values, at least 0, where these were cut off from above; 0 when left out. The
   * hypothesis is about the mean, `range` is that of the values, and `means` must be stated.
   */
  readonly tail?: number | undefined;
}

/** One number for each of the two answers that a test can give. */
export interface ForEachAnswer {
  readonly refuted: number;
  readonly upheld: number;
}
