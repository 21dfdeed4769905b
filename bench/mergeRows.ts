import type { MeasuredTable } from '../src/results/Measurements.ts';

type Row = MeasuredTable['rows'][number];

/**
 * Rows that were measured now, and those of an earlier run for the benchmarks that were not, in the order of all names.
 * The first cell of a row is its benchmark's name; rows of benchmarks that no longer exist are dropped.
 */
export function mergeRows(names: readonly string[], measured: readonly Row[], earlier: readonly Row[]): readonly Row[] {
  return names.flatMap((name) => {
    const now = measured.filter(([first]) => first === name);
    return now.length > 0 ? now : earlier.filter(([first]) => first === name);
  });
}
