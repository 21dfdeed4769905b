import type { Inputs } from './Inputs.ts';

/** From which inputs a model learns, and for how long. */
export type Learning = Inputs & {
  /** I, n numbers that weigh the features' losses, at least 0; all 1 by default */
  readonly importance?: ArrayLike<number>;
  /** the number of steps of gradient descent, at least 0 */
  readonly steps: number;
  /** fresh inputs at each step, at least 1 */
  readonly batch: number;
  /** how far a step moves each number at first, positive */
  readonly rate: number;
  /** whether the rate decreases linearly to 0, as by default, or stays the same */
  readonly schedule?: 'linear' | 'constant';
};
