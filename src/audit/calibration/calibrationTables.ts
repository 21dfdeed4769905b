import type { CalibrationTable } from './CalibrationTable.ts';
import { eventAlarms, meanAlarms } from './falseAlarmTables.ts';
import { aroundTheLimit, manySettings } from './limitTables.ts';
import { pipeline } from './pipelineTable.ts';
import { budget, eventPower, meanPower } from './powerTables.ts';
import { manyChecks, rivalAlarms, rivalDraws, rivalEstimates } from './rivalTables.ts';

/** All measurements of the statistics, in the order of the report. */
export const CALIBRATION_TABLES: readonly CalibrationTable[] = [
  eventAlarms,
  meanAlarms,
  aroundTheLimit,
  manySettings,
  pipeline,
  eventPower,
  meanPower,
  budget,
  rivalAlarms,
  manyChecks,
  rivalDraws,
  rivalEstimates,
];
