import { measureCell, AMOUNTS, type Measured } from './CalibrationTable.ts';
import { CALIBRATION_TABLES } from './calibrationTables.ts';
import type { CellPlace } from './calibrationReport.ts';
import type { EffortName } from '../../results/Results.ts';

/** A cell of the calibration to be measured. */
export interface CalibrationJob extends CellPlace {
  readonly seed: string;
  readonly effort: EffortName;
}

/** Measures a cell in a worker thread; all code is the package's own. */
export default function calibrationJob({ table, cell, seed, effort }: CalibrationJob): Promise<Measured> {
  const asked = CALIBRATION_TABLES[table]!;
  return measureCell(asked, asked.cells[cell]!, seed, AMOUNTS[effort]);
}
