/** Functions of the engine that are passed to a laboratory, the same that a run uses. */
export interface Tools {
  /** The stream of uniform numbers that a key names. */
  readonly stream: (...key: ReadonlyArray<string | number>) => () => number;
  /** An interval for a probability that is valid at every time at once. */
  readonly eventConfidenceSequence: (
    successes: number,
    failures: number,
    alpha: number,
  ) => readonly [lo: number, hi: number];
  /** The same for the mean of values in a known range. */
  readonly meanConfidenceSequence: (
    values: Float64Array,
    range: readonly [lo: number, hi: number],
    alpha: number,
  ) => readonly [lo: number, hi: number];
}
