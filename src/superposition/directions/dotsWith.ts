import type { Directions } from './Directions.ts';

/**
 * The dots of a vector with the directions from a first one on, four at a time, so that four sums are on their way at once;
 * each goes from the first coordinate to the last, as in `dot`.
 *
 * @param W directions, m × n
 * @param vectors where the vector is among other numbers, usually `W.columns`
 * @param start the place of its first coordinate there; it has m
 * @param first the first direction, in [0, n]
 * @param into takes the dot with direction j at place `at` + j
 * @throws never; the shapes are the caller's to check
 */
export function dotsWith(
  { m, n, columns }: Directions,
  vectors: ArrayLike<number>,
  start: number,
  first: number,
  into: Float64Array,
  at: number,
): void {
  let j = first;
  for (; j + 3 < n; j += 4) {
    const v = j * m;
    let d0 = 0;
    let d1 = 0;
    let d2 = 0;
    let d3 = 0;
    for (let c = 0; c < m; c++) {
      const w = vectors[start + c]!;
      d0 += w * columns[v + c]!;
      d1 += w * columns[v + m + c]!;
      d2 += w * columns[v + 2 * m + c]!;
      d3 += w * columns[v + 3 * m + c]!;
    }
    into[at + j] = d0;
    into[at + j + 1] = d1;
    into[at + j + 2] = d2;
    into[at + j + 3] = d3;
  }
  for (; j < n; j++) {
    let d = 0;
    for (let c = 0; c < m; c++) d += vectors[start + c]! * columns[j * m + c]!;
    into[at + j] = d;
  }
}
