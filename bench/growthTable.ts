import type { MeasuredTable } from '../src/results/Measurements.ts';
import type { Growth, Rounds } from './Benchmark.ts';
import { fittedExponent } from './fittedExponent.ts';
import { spread } from './spread.ts';

type Row = MeasuredTable['rows'][number];

/** The table of how costs grow, with its chart: a curve for each benchmark. */
export const growthTable = (rows: readonly Row[]): MeasuredTable => ({
  id: 'growth',
  title: 'How the cost grows',
  note:
    'The median time at each size. The exponent is the slope of the least-squares line through the logarithms of ' +
    'size and time, over these sizes; costs that do not depend on the size make it lower than expected.',
  columns: [
    { name: 'benchmark', shows: 'text' },
    { name: 'work', shows: 'text' },
    { name: 'grows', shows: 'text' },
    { name: 'size', shows: 'number' },
    { name: 'ms', shows: 'number' },
    { name: 'fitted exponent', shows: 'number' },
    { name: 'expected', shows: 'number' },
  ],
  rows,
  chart: { x: 'size', y: ['ms'], by: 'benchmark', logarithmicX: true, logarithmicY: true, points: true },
});

/**
 * Measures how a cost grows: a row for each size, the first of which has the exponent. Each size is run once as a
 * warm-up, and the sizes alternate.
 */
export async function measureGrowth(growth: Growth, { rounds, quick }: Rounds): Promise<readonly Row[]> {
  const { name, work, variable, sizes, expected, milliseconds } = growth;
  const measured = (quick ? sizes.slice(0, 3) : sizes).map((size) => ({ size, times: [] as number[] }));
  for (const { size } of measured) await milliseconds(size);
  for (let round = 0; round < rounds; round++) {
    for (const { size, times } of measured) times.push(await milliseconds(size));
  }
  const points = measured.map(({ size, times }) => [size, spread(times).median] as const);
  const exponent = fittedExponent(points);
  return points.map(([size, median], i) =>
    i === 0
      ? [name, work, variable, size, median, exponent, expected ?? null]
      : [name, work, variable, size, median, null, null],
  );
}
