/**
 * The cell of a number among increasing points: 2k + 1 at the point with the number k, and 2k between the points before it
 * and itself, from 0 below all of them to twice their number beyond.
 */
export function cellOf(points: readonly number[], x: number): number {
  let [lo, hi] = [0, points.length];
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if (points[middle]! < x) lo = middle + 1;
    else hi = middle;
  }
  return points[lo] === x ? 2 * lo + 1 : 2 * lo;
}

/** How many cells there are. */
export const cellsOf = (points: readonly number[]): number => 2 * points.length + 1;

/** The first point that a number in a cell is at most; the number of points where there is none. */
export const firstAtMost = (cell: number): number => cell >> 1;

/** The first point that a number in a cell is below; the number of points where there is none. */
export const firstBelow = (cell: number): number => (cell + 1) >> 1;

/** Points from a sample: about every step-th part of it, without repeats, and finite. */
export function pointsFrom(sample: Float64Array, step: number): readonly number[] {
  const sorted = sample.filter((x) => Number.isFinite(x)).sort();
  const apart = Math.max(1, Math.floor(sample.length * step));
  const points: number[] = [];
  for (let i = Math.floor(apart / 2); i < sorted.length; i += apart)
    if (sorted[i] !== points.at(-1)) points.push(sorted[i]!);
  return points.length > 0 ? points : [0];
}
