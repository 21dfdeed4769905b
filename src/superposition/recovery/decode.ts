import type { Directions } from '../directions/Directions.ts';
import { newNumbers } from '../newNumbers.ts';

/**
 * The linear reading x' = Wᵀh of every feature from a stored vector, before any activation.
 *
 * @param W directions, m × n
 * @param h a stored vector, m numbers
 * @returns x', n numbers, x'_i = W_i·h
 * @throws RangeError when h does not have m numbers
 * @see A Random/Learned Directions/Mapping
 * @example decode(directions([[1, 0], [0, 1], [-1, 0]]), [1, 1]) // [1, 1, −1]
 */
export function decode(W: Directions, h: ArrayLike<number>): Float64Array {
  const { m, n, columns } = W;
  if (h.length !== m) throw new RangeError(`invalid h; not of length m = ${m}: ${h.length}`);
  const values = newNumbers(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let c = 0; c < m; c++) sum += columns[i * m + c]! * h[c]!;
    values[i] = sum;
  }
  return values;
}
