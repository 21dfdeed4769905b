import type { BoundaryPoint, DrawnAxis, Ends } from '../../results/PictureData.ts';
import { rounded } from './rounded.ts';

/** The number of one cell, with its interval where it is not exact. */
export interface Cell {
  readonly value: number;
  readonly interval?: Ends;
}

/**
 * Where the cells pass a level, over each value of the horizontal axis: interpolated between the two cells, on a
 * logarithmic axis in the logarithm. Where cells have intervals, the interval goes from where their upper ends pass the
 * level to where their lower ends do, or to the edge. A column that passes it twice has no one boundary and is left out.
 *
 * @param cells rows from the lowest value of `up`
 */
export function phaseBoundary(
  cells: ReadonlyArray<readonly (Cell | null)[]>,
  across: DrawnAxis,
  up: DrawnAxis,
  level: number,
): BoundaryPoint[] {
  return across.values.flatMap((x, i) => {
    const column = cells.map((row) => row[i] ?? null);
    if (column.includes(null)) return [];
    const own = column.filter((cell) => cell !== null);
    const heights = own.map(({ value }) => value);
    const [y, another] = crossings(heights, up, level);
    if (y === undefined || another !== undefined) return [];
    const point = { x, y: rounded(y)! };
    if (own.every(({ interval }) => interval === undefined)) return [point];
    const ends = (end: 0 | 1): number | undefined =>
      crossings(
        own.map(({ value, interval }) => interval?.[end] ?? value),
        up,
        level,
      )[0];
    const [bottom, top] = [up.values[0]!, up.values.at(-1)!];
    const rises = heights.at(-1)! > heights[0]!;
    const interval: Ends = rises ? [ends(1) ?? bottom, ends(0) ?? top] : [ends(0) ?? bottom, ends(1) ?? top];
    return [{ ...point, interval: [rounded(interval[0])!, rounded(interval[1])!] as const }];
  });
}

function crossings(heights: readonly number[], { values, logarithmic }: DrawnAxis, level: number): number[] {
  return heights.flatMap((height, j) => {
    const next = heights[j + 1];
    if (next === undefined || height >= level === next >= level) return [];
    const share = (level - height) / (next - height);
    const [from, to] = [values[j]!, values[j + 1]!];
    return [logarithmic ? from * (to / from) ** share : from + share * (to - from)];
  });
}
