import type { JsonNumber } from './jsonNumber.ts';

/** The version of the form of a file of measurements; a reader of another version must not guess. */
export const MEASUREMENTS_SCHEMA = 'refutable-measurements-1';

/**
 * What a command measured of the checker itself or of a paper's claims as a whole: false-alarm rates, mutants,
 * soaks, benchmarks. It is kept in a file of the reports folder, shown in the report's appendix, and its tables are
 * copied into the guides; nothing in it depends on the time, and only benchmarks depend on the machine.
 */
export interface Measurements {
  readonly schema: typeof MEASUREMENTS_SCHEMA;
  /** The file's name without `.json`, in small letters: `calibration`. */
  readonly name: string;
  readonly title: string;
  /** What a reader types to have them again: `npm run calibrate`. */
  readonly command: string;
  /** What is measured and how, a paragraph each, for a mathematician. */
  readonly about: readonly string[];
  readonly tables: readonly MeasuredTable[];
}

/** A table of figures. */
export interface MeasuredTable {
  /** Names the table within its file, in small letters and hyphens; guides copy a table by `file/table`. */
  readonly id: string;
  readonly title: string;
  /** How to read it: what was counted, out of how many, against what. */
  readonly note?: string;
  readonly columns: readonly MeasuredColumn[];
  /** A cell for each column: a figure, text, or nothing. */
  readonly rows: ReadonlyArray<readonly (JsonNumber | null)[]>;
  readonly chart?: MeasuredChart;
}

/** A column of a table of figures. */
export interface MeasuredColumn {
  readonly name: string;
  /**
   * How its cells are written: `text` as it is; `claim` the id of a claim, linked to its card; `count` a whole number;
   * `share` a number in [0, 1], as a percentage where it is not small; `ratio` a number with three digits and ×;
   * `number` a number with three digits.
   */
  readonly shows: 'text' | 'claim' | 'count' | 'share' | 'ratio' | 'number';
}

/** A plot of a table: a column along the horizontal axis, others as curves or as points. */
export interface MeasuredChart {
  readonly x: string;
  readonly y: readonly string[];
  /** The column that tells curves apart, where one column holds several. */
  readonly by?: string;
  readonly logarithmicX?: boolean;
  readonly logarithmicY?: boolean;
  readonly points?: boolean;
  /** Horizontal lines by name: a level that is not to be passed. */
  readonly levels?: Readonly<Record<string, number>>;
}
