import type { Directions } from '../directions/Directions.ts';
import type { SparseInput } from '../inputs/SparseInput.ts';
import { requireInteger } from '../requireInteger.ts';

/**
 * The interference error_i = Σ_{j ≠ i} x_j W_i·W_j that the other present features add to what is read for feature
 * i, with its sign. It is x'_i − x_i whenever |W_i| = 1.
 *
 * @param W directions, m × n
 * @param x an input with n features
 * @param i a feature, in [0, n − 1]
 * @returns the signed error
 * @throws RangeError when W and x have different numbers of features, or i is not one of them
 * @see Lemma 2
 * @example featureError(crossPolytope(1), sparseInput(2, [1]), 0) // −1
 */
export function featureError(W: Directions, x: SparseInput, i: number): number {
  if (x.n !== W.n) throw new RangeError(`invalid x; not of n = ${W.n} features, those of W: ${x.n}`);
  requireInteger('i', i, 0, W.n - 1, 'n - 1');
  const { m, columns } = W;
  let error = 0;
  for (const j of x.present) {
    if (j === i) continue;
    let product = 0;
    for (let c = 0; c < m; c++) product += columns[i * m + c]! * columns[j * m + c]!;
    error += product;
  }
  return error;
}
