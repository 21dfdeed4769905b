import type { Directions } from '../directions/Directions.ts';
import type { SparseInput } from '../inputs/SparseInput.ts';

/**
 * The stored vector h = Wx, the sum of the directions of the features that are present.
 *
 * @param W directions, m × n
 * @param x an input with n features
 * @returns h, m numbers
 * @throws RangeError when W and x have different numbers of features
 * @see A Random/Learned Directions/Mapping
 * @example encode(directions([[1, 0], [0, 1], [-1, 0]]), sparseInput(3, [0, 1])) // [1, 1]
 */
export function encode(W: Directions, x: SparseInput): Float64Array {
  if (x.n !== W.n) throw new RangeError(`invalid x; not of n = ${W.n} features, those of W: ${x.n}`);
  const h = new Float64Array(W.m);
  for (const j of x.present) {
    for (let c = 0; c < W.m; c++) h[c]! += W.columns[j * W.m + c]!;
  }
  return h;
}
