import type { Setting } from '../claim/Setting.ts';

/** A picture, computed; plain data, with five significant digits. */
export type PictureData = CurvesData | PhaseData | MatrixData | HistogramData | VectorsData;

/** The ends of an interval; a level beside it says of which kind. */
export type Ends = readonly [lo: number, hi: number];

/** A place along an axis that is named. */
export interface Mark {
  readonly name: string;
  readonly at: number;
}

/** Heights over the values of an axis, with gaps where there is no finite one. */
export interface DrawnCurve {
  readonly name: string;
  readonly y: readonly (number | null)[];
  /** Where the curve is an enclosure. */
  readonly intervals?: readonly (Ends | null)[];
}

/** Means of draws at places along an axis. */
export interface DrawnMeans {
  readonly name: string;
  readonly draws: number;
  readonly points: readonly { readonly x: number; readonly mean: number; readonly interval: Ends }[];
}

export interface CurvesData {
  readonly shows: 'curves';
  readonly title: string;
  readonly at: Setting;
  readonly along: string;
  readonly y: string;
  readonly logarithmic: boolean;
  readonly logarithmicY: boolean;
  readonly values: readonly number[];
  readonly curves: readonly DrawnCurve[];
  readonly measured: readonly DrawnMeans[];
  /** The level of the intervals of measured means, where there are some. */
  readonly level?: number;
  readonly marks: readonly Mark[];
}

/** One axis of a phase diagram. */
export interface DrawnAxis {
  readonly parameter: string;
  readonly values: readonly number[];
  readonly logarithmic: boolean;
}

/** Where the shade passes the level over one value of the horizontal axis, interpolated between cells. */
export interface BoundaryPoint {
  readonly x: number;
  readonly y: number;
  /** From where to where the level is not told apart, where cells have intervals. */
  readonly interval?: Ends;
}

export interface PhaseData {
  readonly shows: 'phase';
  readonly title: string;
  readonly at: Setting;
  readonly across: DrawnAxis;
  readonly up: DrawnAxis;
  readonly shade: string;
  /** Rows from the lowest value of `up`; each with a number for every value of `across`. */
  readonly cells: ReadonlyArray<readonly (number | null)[]>;
  /** Draws in a cell; missing where cells are exact. */
  readonly draws?: number;
  /** The level of the intervals of the boundary, where cells are drawn. */
  readonly confidence?: number;
  readonly boundary?: { readonly level: number; readonly points: readonly BoundaryPoint[] };
  readonly curves: readonly DrawnCurve[];
  readonly points: readonly { readonly name: string; readonly x: number; readonly y: number }[];
}

export interface MatrixData {
  readonly shows: 'matrix';
  readonly title: string;
  readonly at: Setting;
  readonly entry: string;
  /** The absolute value that has the darkest colour, above 0. */
  readonly limit: number;
  /** Rows from the top, each with as many entries. */
  readonly rows: ReadonlyArray<readonly (number | null)[]>;
}

export interface HistogramData {
  readonly shows: 'histogram';
  readonly title: string;
  readonly at: Setting;
  readonly x: string;
  readonly draws: number;
  readonly ends: Ends;
  /** Equal bars from the lower end on: the share of draws by width, that is a density, and its interval. */
  readonly bars: readonly { readonly height: number; readonly interval: Ends }[];
  /** The level of the interval of each bar. */
  readonly level: number;
  /** Draws beyond the ends. */
  readonly beyond: number;
  readonly values: readonly number[];
  readonly densities: readonly DrawnCurve[];
  readonly marks: readonly Mark[];
}

export interface DrawnVector {
  readonly name: string;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly group: string;
}

export interface VectorsData {
  readonly shows: 'vectors';
  readonly title: string;
  readonly at: Setting;
  readonly vectors: readonly DrawnVector[];
  readonly circles: readonly { readonly name: string; readonly radius: number }[];
  readonly joined: boolean;
}
