import type { Inputs } from './Inputs.ts';

/** From which inputs a model learns, and for how long. */
export interface Learning extends Inputs {
  /** I, n numbers that weigh the features' losses, at least 0; all 1 by default */
  readonly importance?: ArrayLike<number>;
  /** the number of steps of gradient descent, at least 0 */
  readonly steps: number;
  /** fresh inputs at each step, at least 1 */
  readonly batch: number;
  /** how far a step moves each number at first, positive; it decreases linearly to 0 */
  readonly rate: number;
}
