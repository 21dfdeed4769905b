/** Several sparse inputs with values, one after the other. */
export interface Batch {
  /** the number of features of each input */
  readonly n: number;
  /** input s has the entries from `starts[s]` to `starts[s + 1]`, that one left out */
  readonly starts: Int32Array;
  /** the features that are present, in increasing order inside an input; each in [0, n − 1] */
  readonly features: Int32Array;
  /** their values, usually in (0, 1] */
  readonly values: Float64Array;
}
