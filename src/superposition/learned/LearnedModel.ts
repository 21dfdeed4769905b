import type { Directions } from '../directions/Directions.ts';

/** The model x'' = ReLU(WᵀWx + b) of "Toy Models of Superposition": directions of any length, and a bias each. */
export interface LearnedModel {
  readonly W: Directions;
  /** n numbers: b, what is added before the ReLU; a shift of the paper's is −b */
  readonly bias: Float64Array;
}
