import { measureCell, AMOUNTS, type Measured } from './CalibrationTable.ts';
import { CALIBRATION_TABLES } from './calibrationTables.ts';
import type { CellPlace } from './calibrationReport.ts';
import type { EffortName } from '../../results/Results.ts';

/** Measure a cell of the calibration. */
export interface CalibrationJob extends CellPlace {
  readonly seed: string;
  readonly effort: EffortName;
}

/** Measures a cell in a worker thread; it runs only the package's own code. */
export default function calibrationJob({ table, cell, seed, effort }: CalibrationJob): Promise<Measured> {
  const asked = CALIBRATION_TABLES[table]!;
  return measureCell(asked, asked.cells[cell]!, seed, AMOUNTS[effort]);
}
