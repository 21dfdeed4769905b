/** How the inputs of "Toy Models of Superposition" arise, and those in which a fixed number of features is present. */
export type Inputs = {
  /** the value of a feature that is present: 1, or a number uniform on [0, 1] */
  readonly values: 'binary' | 'uniform';
} & (
  | {
      /** the probability with which each feature is present, independently of the others, in [0, 1]: 1 − S in the paper */
      readonly density: number;
      readonly present?: undefined;
      /** n probabilities, if some features are rarer: feature i, where it is present, is kept with the i-th, so that its density
       * is that multiple of `density` */
      readonly kept?: ArrayLike<number>;
    }
  | {
      /** k, how many features are present, in [0, n]; every choice of them is equally likely */
      readonly present: number;
      readonly density?: undefined;
    }
);
