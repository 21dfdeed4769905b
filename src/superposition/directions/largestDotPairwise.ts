import type { Directions } from './Directions.ts';
import { dotsWith } from './dotsWith.ts';

/**
 * The largest |W_i·W_j| over the pairs i < j, or the first one found above `enough`: whoever only asks whether some
 * pair is above need not see the rest.
 *
 * Each sum runs from the first coordinate to the last, as in `dot`, so that the result is some pair's |dot| to the last bit.
 *
 * @param W directions, m × n
 * @param enough where to stop, or Infinity
 * @returns the largest |W_i·W_j| if none is above `enough`, else one that is; 0 when n = 1; NaN if any dot is NaN
 * before the search stops
 * @throws never
 * @example largestDotPairwise(orthonormalBasis(3), Infinity) // 0
 */
export function largestDotPairwise(W: Directions, enough: number): number {
  const { m, n, columns } = W;
  const dots = new Float64Array(n);
  let largest = 0;
  for (let i = 0; i < n - 1; i++) {
    dotsWith(W, columns, i * m, i + 1, dots, 0);
    // Math.max returns NaN if any argument is NaN.
    for (let j = i + 1; j < n; j++) largest = Math.max(largest, Math.abs(dots[j]!));
    if (!(largest <= enough)) return largest;
  }
  return largest;
}
