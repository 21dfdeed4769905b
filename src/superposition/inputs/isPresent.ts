import { requireInteger } from '../requireInteger.ts';
import type { SparseInput } from './SparseInput.ts';

/**
 * Whether feature i is present in x, by binary search.
 *
 * @param x an input with n features
 * @param i a feature, in [0, n − 1]
 * @returns true when x_i = 1
 * @throws RangeError when i is not a feature of x
 * @example isPresent(sparseInput(4, [1, 3]), 3) // true
 */
export function isPresent(x: SparseInput, i: number): boolean {
  requireInteger('i', i, 0, x.n - 1, 'n - 1');
  const { present } = x;
  let low = 0;
  let high = present.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (present[middle]! < i) low = middle + 1;
    else high = middle;
  }
  return present[low] === i;
}
