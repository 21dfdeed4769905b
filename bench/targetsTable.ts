import type { MeasuredTable } from '../src/results/Measurements.ts';
import type { Benchmark, Compared, Goal } from './Benchmark.ts';

type Row = MeasuredTable['rows'][number];

/** The table of all benchmarks that compare. */
export const targetsTable = (rows: readonly Row[]): MeasuredTable => ({
  id: 'targets',
  title: 'Against others',
  note:
    'Ours and theirs are medians over rounds, each of which measures both; the ratio is the median of the rounds’ own ' +
    'ratios, with the least and the largest.',
  columns: [
    { name: 'benchmark', shows: 'text' },
    { name: 'work', shows: 'text' },
    { name: 'against', shows: 'text' },
    { name: 'ours', shows: 'number' },
    { name: 'theirs', shows: 'number' },
    { name: 'unit', shows: 'text' },
    { name: 'ratio', shows: 'ratio' },
    { name: 'least', shows: 'ratio' },
    { name: 'largest', shows: 'ratio' },
    { name: 'goal', shows: 'text' },
    { name: 'reached', shows: 'text' },
    { name: 'note', shows: 'text' },
  ],
  rows,
});

/** A benchmark's row; without figures if it was skipped, with the reason as its note. */
export function targetsRow(
  { name, work, against, goal }: Benchmark,
  found: Compared | { readonly skipped: string },
): Row {
  const head = [name, work, against];
  if ('skipped' in found) {
    return [...head, null, null, null, null, null, null, goalText(goal), 'not measured', `${found.skipped}.`];
  }
  const { ours, theirs, unit, ratio, note } = found;
  return [
    ...head,
    ours.median,
    theirs?.median ?? null,
    unit,
    ratio.median,
    ratio.lowest,
    ratio.highest,
    goalText(goal),
    goal === undefined ? null : isReached(goal, ratio.median) ? 'yes' : 'no',
    note ?? null,
  ];
}

/** The ratio in a benchmark's row; undefined if there is no such row, or it has no figures. */
export function recordedRatio(rows: readonly Row[], benchmark: string): number | undefined {
  const ratio = rows.find(([name]) => name === benchmark)?.[RATIO];
  return typeof ratio === 'number' && ratio > 0 ? ratio : undefined;
}

/** The column of the ratio. */
const RATIO = 6;

/** Whether a ratio reaches the goal. */
export const isReached = (goal: Goal, ratio: number): boolean =>
  'atLeast' in goal ? ratio >= goal.atLeast : ratio <= goal.atMost;

const goalText = (goal: Goal | undefined): string | null =>
  goal === undefined ? null : 'atLeast' in goal ? `≥ ${goal.atLeast} ×` : `≤ ${goal.atMost} ×`;
