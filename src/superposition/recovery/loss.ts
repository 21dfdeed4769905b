import { dense } from '../inputs/dense.ts';
import type { SparseInput } from '../inputs/SparseInput.ts';

/**
 * The loss of one input, Σ_i (x''_i − x_i)². The paper's L adds it up over the inputs considered.
 *
 * @param output x'', n numbers
 * @param x the input that was stored, n features
 * @returns a number, at least 0
 * @throws RangeError when the output does not have n numbers
 * @see Error Measure L
 * @example loss([1, 0.5, 0], sparseInput(3, [0, 2])) // 0 + ¼ + 1 = 1.25
 */
export function loss(output: ArrayLike<number>, x: SparseInput): number {
  if (output.length !== x.n) throw new RangeError(`invalid output; not of length n = ${x.n}: ${output.length}`);
  const truth = dense(x);
  let sum = 0;
  for (let i = 0; i < truth.length; i++) sum += (output[i]! - truth[i]!) ** 2;
  return sum;
}
