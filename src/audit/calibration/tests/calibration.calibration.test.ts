import { describe, expect, test } from 'vitest';
import { parseMeasurements } from '../../../results/parseMeasurements.ts';
import { measurementsJson } from '../../../results/measurementsJson.ts';
import { CALIBRATION_TABLES } from '../calibrationTables.ts';
import { calibrationReport, CELLS } from '../calibrationReport.ts';
import { type Amount, AMOUNTS, measureCell } from '../CalibrationTable.ts';
import { eventAlarms, meanAlarms } from '../falseAlarmTables.ts';
import { pipeline } from '../pipelineTable.ts';
import { eventPower } from '../powerTables.ts';
import { rivalAlarms } from '../rivalTables.ts';

/** Enough to see a fault, and no more. */
const LITTLE: Amount = { ...AMOUNTS.quick, runs: 40, paths: 40, rare: 8, seeds: 1, computed: 300 };

test('every cell has a key of its own', () => {
  for (const { id, cells } of CALIBRATION_TABLES) {
    expect(new Set(cells.map(({ key }) => key)).size, id).toBe(cells.length);
  }
  expect(new Set(CALIBRATION_TABLES.map(({ id }) => id)).size).toBe(CALIBRATION_TABLES.length);
});

test.each(CALIBRATION_TABLES.map((table) => [table.id, table] as const))(
  'all of %s is as promised, and its rows fit its columns',
  async (_, table) => {
    for (const cell of table.cells) {
      const { rows, broken = [] } = await measureCell(table, cell, 'test', LITTLE);
      expect(broken).toEqual([]);
      for (const row of rows) expect(row.length).toBe(table.columns.length);
    }
  },
);

test('a cell gives the same figures again, in whatever order cells are measured', async () => {
  for (const table of [meanAlarms, eventPower, pipeline]) {
    const [first, second] = table.cells.slice(-2);
    const before = [
      await measureCell(table, first!, 'test', LITTLE),
      await measureCell(table, second!, 'test', LITTLE),
    ];
    const after = [await measureCell(table, second!, 'test', LITTLE), await measureCell(table, first!, 'test', LITTLE)];
    expect(after.toReversed()).toEqual(before);
  }
});

describe('the file', () => {
  test('contains every table, and can be read back', () => {
    const measured = CELLS.map(({ table }) => ({ rows: [CALIBRATION_TABLES[table]!.columns.map(() => null)] }));
    const { measurements } = calibrationReport(measured, 'test', 'quick');
    expect(parseMeasurements(measurementsJson(measurements))).toEqual(measurements);
    expect(measurements.tables.map(({ rows }) => rows.length)).toEqual(
      CALIBRATION_TABLES.map(({ cells }) => cells.length),
    );
  });
});

test('errors are seen at 5 %, so that the tables could show too many', async () => {
  const { rows } = await measureCell(
    eventAlarms,
    eventAlarms.cells.find(({ key }) => key === 'p ≥ 0.1')!,
    'test',
    LITTLE,
  );
  expect(Number(rows[0]![2])).toBeGreaterThan(0.005);
});

test('the rivals are seen to break their promises', async () => {
  const rates = new Map<string, number>();
  for (const cell of rivalAlarms.cells) {
    const { rows } = await measureCell(rivalAlarms, cell, 'test', LITTLE);
    rates.set(cell.key, Number(rows[0]![4]));
  }
  const timesPromised = (rule: string): number[] =>
    [...rates].filter(([key]) => key.startsWith(rule)).map(([, rate]) => rate);
  expect(Math.max(...timesPromised('refutable'))).toBeLessThanOrEqual(1);
  expect(Math.max(...timesPromised('checkCoverage'))).toBeGreaterThan(1e5);
  expect(Math.min(...timesPromised('a z-test'))).toBeGreaterThan(5);
  expect(Math.max(...timesPromised('an exact test'))).toBeLessThanOrEqual(1);
});
