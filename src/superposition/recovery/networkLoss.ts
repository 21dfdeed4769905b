import type { Directions } from '../directions/Directions.ts';
import type { SparseInput } from '../inputs/SparseInput.ts';
import { decode } from './decode.ts';
import { encode } from './encode.ts';
import { loss } from './loss.ts';

/**
 * The loss of the whole network on one input: x is stored as h = Wx, read as x' = Wᵀh and activated to x''.
 *
 * @param W the directions, m × n
 * @param x the input, n features
 * @param activation from x' to x'', n numbers each
 * @returns Σ_i (x''_i − x_i)², at least 0
 * @throws RangeError when x or x'' does not have n features
 * @see Error Measure L
 * @example networkLoss(directions([[1], [-1]]), sparseInput(2, [0, 1]), (read) => relu(read, 0)) // 2, for h = 0
 */
export function networkLoss(
  W: Directions,
  x: SparseInput,
  activation: (read: Float64Array) => ArrayLike<number>,
): number {
  return loss(activation(decode(W, encode(W, x))), x);
}
