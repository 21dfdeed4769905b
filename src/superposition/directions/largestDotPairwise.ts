import type { Directions } from './Directions.ts';

/**
 * The largest |W_i·W_j| over the pairs i < j, or the first one found above `enough`: whoever only asks whether some
 * pair is above need not see the rest.
 *
 * The inner loop takes one direction against four, which keeps four sums in registers; each sum runs from the first
 * coordinate to the last, as in `dot`, so that the result is some pair's |dot| to the last bit.
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
  let largest = 0;
  for (let i = 0; i < n - 1; i++) {
    const u = i * m;
    let j = i + 1;
    for (; j + 3 < n; j += 4) {
      const v = j * m;
      let d0 = 0;
      let d1 = 0;
      let d2 = 0;
      let d3 = 0;
      for (let c = 0; c < m; c++) {
        const w = columns[u + c]!;
        d0 += w * columns[v + c]!;
        d1 += w * columns[v + m + c]!;
        d2 += w * columns[v + 2 * m + c]!;
        d3 += w * columns[v + 3 * m + c]!;
      }
      // Math.max returns NaN if any argument is NaN.
      largest = Math.max(largest, Math.abs(d0), Math.abs(d1), Math.abs(d2), Math.abs(d3));
    }
    for (; j < n; j++) {
      let d = 0;
      for (let c = 0; c < m; c++) d += columns[u + c]! * columns[j * m + c]!;
      largest = Math.max(largest, Math.abs(d));
    }
    if (!(largest <= enough)) return largest;
  }
  return largest;
}
