/** How an input arises, at any n up to 2⁵³ − 1: only how many features are present is ever drawn. */
export type SampledInputs =
  /** exactly this many features are present, uniformly */
  | { readonly exactly: number }
  /** each feature is present with this probability, independently */
  | { readonly bernoulli: number }
  /** uniform over all inputs with at most this many features present */
  | { readonly atMost: number };

/** A way to store n features in m dimensions, and the inputs it meets. */
export interface SampledScheme {
  /** `plain`: n independent uniform unit vectors; `antipodal`: n/2 of them, each with its negative */
  readonly design: 'plain' | 'antipodal';
  /** the number of features, at least 1; even for `antipodal` */
  readonly n: number;
  /** the number of dimensions, at least 1 */
  readonly m: number;
  readonly inputs: SampledInputs;
}

/** How the values W_i·h are read: 1 above the threshold, else 0; or max(0, W_i·h − shift). */
export type SampledReading = { readonly threshold: number } | { readonly shift: number };
