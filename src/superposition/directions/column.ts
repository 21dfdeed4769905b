import { requireInteger } from '../requireInteger.ts';
import type { Directions } from './Directions.ts';

/**
 * The direction W_i of feature i.
 *
 * @param W directions, m × n
 * @param i a feature, in [0, n − 1]
 * @returns a view of m numbers into W, not a copy
 * @throws RangeError when i is not a feature of W
 * @example column(directions([[1, 0], [0, 1]]), 1) // [0, 1]
 */
export function column(W: Directions, i: number): Float64Array {
  requireInteger('i', i, 0, W.n - 1, 'n - 1');
  // As `subarray`, but for the time it takes to look for a subclass.
  return new Float64Array(W.columns.buffer, W.columns.byteOffset + 8 * i * W.m, W.m);
}
