/** How the inputs of "Toy Models of Superposition" arise. */
export interface Inputs {
  /** the probability with which each feature is present, independently of the others, in [0, 1]: 1 − S in the paper */
  readonly density: number;
  /** the value of a feature that is present: 1, or a number uniform on [0, 1] */
  readonly values: 'binary' | 'uniform';
}
