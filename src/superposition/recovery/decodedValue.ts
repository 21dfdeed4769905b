import { column } from '../directions/column.ts';
import type { Directions } from '../directions/Directions.ts';
import { dot } from '../directions/dot.ts';
import type { SparseInput } from '../inputs/SparseInput.ts';
import { encode } from './encode.ts';

/**
 * The value x'_i = W_i·Wx that the network reads for one feature, computed as the network does: encode, then dot.
 *
 * @param W directions, m × n
 * @param x an input with n features
 * @param i a feature, in [0, n − 1]
 * @returns x'_i; it is x_i |W_i|² + `featureError(W, x, i)`
 * @throws RangeError when W and x have different numbers of features, or i is not one of them
 * @see Lemma 2
 * @example decodedValue(crossPolytope(1), sparseInput(2, [1]), 0) // −1
 */
export function decodedValue(W: Directions, x: SparseInput, i: number): number {
  return dot(column(W, i), encode(W, x));
}
