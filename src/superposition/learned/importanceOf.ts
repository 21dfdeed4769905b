import { requireNumber } from '../requireNumber.ts';

/**
 * The importance of each feature as given, or 1 for all.
 *
 * @param n the number of features
 * @param importance n numbers, at least 0, or nothing
 * @returns n numbers
 * @throws RangeError when there are not n, or one is negative
 * @example importanceOf(2, undefined) // [1, 1]
 */
export function importanceOf(n: number, importance: ArrayLike<number> | undefined): Float64Array {
  if (importance === undefined) return new Float64Array(n).fill(1);
  if (importance.length !== n) {
    throw new RangeError(`invalid importance; not of length n = ${n}: ${importance.length}`);
  }
  return Float64Array.from(importance, (weight, i) => requireNumber(`importance of feature ${i}`, weight, 0));
}
