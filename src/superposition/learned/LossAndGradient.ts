/** The loss of a model and where it falls: its derivatives by every number of the model, in the model's own order. */
export interface LossAndGradient {
  readonly loss: number;
  /** m × n numbers, column-major like W */
  readonly byW: Float64Array;
  /** n numbers */
  readonly byBias: Float64Array;
}
