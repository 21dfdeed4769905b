import { MEASUREMENTS_SCHEMA, type MeasuredTable, type Measurements } from '../../results/Measurements.ts';
import type { EffortName } from '../../results/Results.ts';
import { CALIBRATION_TABLES } from './calibrationTables.ts';
import { AMOUNTS, type CalibrationTable, type Measured, type Row } from './CalibrationTable.ts';

/** A cell of a table by its place. */
export interface CellPlace {
  readonly table: number;
  readonly cell: number;
}

/** All cells, in the order of the report. */
export const CELLS: readonly CellPlace[] = CALIBRATION_TABLES.flatMap(({ cells }, table) =>
  cells.map((_, cell) => ({ table, cell })),
);

/** Figures that are kept: more are noise. */
const DIGITS = 6;

/**
 * Puts what was measured together; the same figures give the same bytes, whoever measured them in which order.
 *
 * @param measured what each of {@link CELLS} gave
 * @returns the file, and a sentence for each figure that breaks what is promised
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
      command: `npm run calibrate${effort === 'standard' ? '' : ` -- --effort ${effort}`}`,
      about: [
        'The sequential tests, and the whole way of a claim through search, shrinking and confirmation, are set on laws that are known. Where evidence depends on counts only, the chance of each answer is computed exactly, by following the law of the counts from draw to draw; elsewhere it is counted over runs, each from a stream of its own, and given with an interval.',
        `Seed ${seed}: ${runs} runs of a test, ${paths} for a mean number of draws, ${seeds} of a whole claim. The levels of 5 % and 1 % are there because errors at $10^{-9}$ are never seen; the procedure is the same.`,
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
