import { MEASUREMENTS_SCHEMA, type MeasuredTable, type Measurements } from '../../results/Measurements.ts';
import type { EffortName } from '../../results/Results.ts';
import { commandLine } from '../../results/words/commands.ts';
import { callFromReport } from '../../store/invocation.ts';
import { CALIBRATION_TABLES } from './calibrationTables.ts';
import { AMOUNTS, type CalibrationTable, type Measured, type Row } from './CalibrationTable.ts';

/** A cell of a table by its indices. */
export interface CellPlace {
  readonly table: number;
  readonly cell: number;
}

/** All cells, in the order of the report. */
export const CELLS: readonly CellPlace[] = CALIBRATION_TABLES.flatMap(({ cells }, table) =>
  cells.map((_, cell) => ({ table, cell })),
);

/** Significant digits that are kept: more would be noise. */
const DIGITS = 6;

/**
 * Assembles the measurements; the same figures give the same bytes, in whatever order they were measured.
 *
 * @param measured the result for each of {@link CELLS}
 * @returns the file, and a sentence for each figure that breaks a promise
 */
export function calibrationReport(
  measured: readonly Measured[],
  seed: string,
  effort: EffortName,
): { readonly measurements: Measurements; readonly broken: readonly string[] } {
  const { runs, paths, seeds } = AMOUNTS[effort];
  const tables = CALIBRATION_TABLES.map((table, index) =>
    withRows(
      table,
      CELLS.flatMap((place, i) => (place.table === index ? measured[i]!.rows : [])),
    ),
  );
  return {
    measurements: {
      schema: MEASUREMENTS_SCHEMA,
      name: 'calibration',
      title: 'Calibration: how often the statistics err, and how many draws they take',
      command: commandLine('calibrate', [], effort === 'standard' ? [] : ['--effort', effort], callFromReport()),
      about: [
        'The sequential tests, and whole claims with search, shrinking and confirmation, are run on known distributions. Where the evidence depends on counts only, the probability of each answer is computed exactly, by following the distribution of the counts from draw to draw; elsewhere it is estimated from runs, each with a stream of its own, and given with an interval.',
        `Seed ${seed}: ${runs} runs of a test, ${paths} for a mean number of draws, ${seeds} of a whole claim. The levels of 5 % and 1 % are included because errors at $10^{-9}$ are never observed; the procedure is the same.`,
      ],
      tables,
    },
    broken: measured.flatMap(({ broken = [] }) => broken),
  };
}

function withRows({ id, title, note, columns, chart }: CalibrationTable, rows: readonly Row[]): MeasuredTable {
  const shortened = rows.map((row) =>
    row.map((figure) => (typeof figure === 'number' ? Number(figure.toPrecision(DIGITS)) : figure)),
  );
  return {
    id,
    title,
    ...(note !== undefined && { note }),
    columns,
    rows: shortened,
    ...(chart !== undefined && { chart }),
  };
}
