import { dense } from '../inputs/dense.ts';
import type { SparseInput } from '../inputs/SparseInput.ts';

/**
 * Whether the output equals the input in every feature, exactly.
 *
 * @param output x'', n numbers
 * @param x the input that was stored, n features
 * @returns true when x''_i = x_i for all i
 * @throws RangeError when the output does not have n numbers
 * @see Theorem 2
 * @example perfectlyRecovered(threshold([0.9, 0.2]), sparseInput(2, [0])) // true
 */
export function perfectlyRecovered(output: ArrayLike<number>, x: SparseInput): boolean {
  if (output.length !== x.n) throw new RangeError(`invalid output; not of length n = ${x.n}: ${output.length}`);
  const truth = dense(x);
  for (let i = 0; i < truth.length; i++) if (output[i] !== truth[i]) return false;
  return true;
}
