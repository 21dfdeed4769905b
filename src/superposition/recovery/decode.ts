import type { Directions } from '../directions/Directions.ts';
import { dotsWith } from '../directions/dotsWith.ts';

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
  const { m, n } = W;
  if (h.length !== m) throw new RangeError(`invalid h; not of length m = ${m}: ${h.length}`);
  const values = new Float64Array(n);
  dotsWith(W, h, 0, 0, values, 0);
  return values;
}
