import type { JsonNumber } from '../../results/jsonNumber.ts';
import type { MeasuredTable } from '../../results/Measurements.ts';
import type { EffortName } from '../../results/Results.ts';
import type { Rng } from '../../random/Rng.ts';
import { stream } from '../../random/stream.ts';

/** The amount of measurement. More makes the figures sharper, and does not change what is measured. */
export interface Amount {
  /** Simulated runs of a test whose distribution cannot be computed. */
  readonly runs: number;
  /** Simulated runs for a mean number of draws. */
  readonly paths: number;
  /** Mean number of rare outcomes before a computed distribution is cut off. */
  readonly rare: number;
  /** Seeds with which each planted claim is checked. */
  readonly seeds: number;
  /** Wald's number of draws up to which power is computed, and beyond which it is simulated. */
  readonly computed: number;
}

/** The amounts by effort. */
export const AMOUNTS: Readonly<Record<EffortName, Amount>> = {
  quick: { runs: 200, paths: 20, rare: 12, seeds: 2, computed: 600 },
  standard: { runs: 4000, paths: 200, rare: 100, seeds: 100, computed: 20_000 },
  thorough: { runs: 20_000, paths: 1000, rare: 300, seeds: 1000, computed: 60_000 },
};

/** What the measurement of a cell may use. */
export interface Measuring extends Amount {
  /** The stream of a run, keyed by table, cell and run, so that the result does not depend on the order of measurement. */
  readonly rng: (run: number) => Rng;
  /** A separate seed for checking a planted claim. */
  readonly seed: (run: number) => string;
}

export type Row = readonly (JsonNumber | null)[];

/** Rows of a table that are measured together. */
export interface Cell {
  /** Names the cell within its table; part of the key of its streams. */
  readonly key: string;
  /** Its rows, and a sentence for each figure that breaks a promise. */
  readonly measure: (measuring: Measuring) => Measured | Promise<Measured>;
}

export interface Measured {
  readonly rows: readonly Row[];
  readonly broken?: readonly string[];
}

/** A table with the cells that measure it. */
export interface CalibrationTable extends Omit<MeasuredTable, 'rows'> {
  readonly cells: readonly Cell[];
}

/** Measures one cell of a table. */
export async function measureCell(
  table: Pick<CalibrationTable, 'id'>,
  { key, measure }: Cell,
  seed: string,
  amount: Amount,
): Promise<Measured> {
  return measure({
    ...amount,
    rng: (run) => stream(seed, 'calibration', table.id, key, run),
    seed: (run) => `${seed}.${table.id}.${key}.${run}`,
  });
}
