/** A part of what a laboratory shows; a later one with the same id takes its place. Plain data. */
export interface Panel {
  readonly id: string;
  readonly title: string;
  /** Whether it takes the whole width. */
  readonly wide?: boolean;
  readonly blocks: readonly Block[];
}

/** Text has italics between asterisks and ids of claims between backticks. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | TableBlock
  | ChartBlock
  | ColumnsBlock
  | PlaneBlock;

/** A table whose rows have names. */
export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<{ readonly name: string; readonly cells: readonly Cell[] }>;
}

/** Words, and for a probability an interval on a scale from 0 to 1 with the exact value. */
export interface Cell {
  readonly text: string;
  readonly aside?: string;
  readonly interval?: readonly [lo: number, hi: number];
  readonly exact?: number;
}

/** A picture with two axes. Points that are no numbers are gaps; on a logarithmic axis so is what is not positive. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly description: string;
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  /** Styles are numbered from 1 to 6, as colours and dashes. */
  readonly curves: ReadonlyArray<{
    readonly name: string;
    readonly style: number;
    readonly points: ReadonlyArray<readonly [x: number, y: number]>;
  }>;
  /** What lies between two curves. */
  readonly bands?: ReadonlyArray<{
    readonly name: string;
    readonly style: number;
    readonly points: ReadonlyArray<readonly [x: number, lo: number, hi: number]>;
  }>;
  /** Rectangles on the horizontal axis. */
  readonly bars?: {
    readonly name: string;
    readonly list: ReadonlyArray<readonly [from: number, to: number, y: number]>;
  };
  /** Places along the horizontal axis; `strong` for the one that is chosen. */
  readonly marks?: ReadonlyArray<{ readonly name: string; readonly at: number; readonly strong?: boolean }>;
}

export interface ChartAxis {
  readonly label: string;
  readonly logarithmic?: boolean;
  /** The ends of the axis; by default those of the data. */
  readonly ends?: readonly [number, number];
}

/** Columns side by side, such as those of a matrix, with rows of coloured cells and of bars under each other. */
export interface ColumnsBlock {
  readonly kind: 'columns';
  readonly description: string;
  readonly count: number;
  readonly rows: readonly ColumnsRow[];
  /** The name of the column of `end` cells. */
  readonly endName?: string;
}

/** One row of columns. */
export type ColumnsRow =
  /** A colour each: one for positive and one for negative values, full at `full`. */
  | {
      readonly kind: 'heat';
      readonly name: string;
      readonly values: readonly number[];
      readonly full: number;
      /** A cell at the end of the row, apart from the columns. */
      readonly end?: number;
      readonly crossed?: readonly boolean[];
    }
  /** A bar each, full where `filled`; lines across at given heights. */
  | {
      readonly kind: 'bars';
      readonly name: string;
      readonly values: readonly number[];
      readonly filled: readonly boolean[];
      readonly lines: ReadonlyArray<{ readonly name: string; readonly at: number }>;
      readonly crossed?: readonly boolean[];
    };

/** Vectors in the plane, drawn from the origin. */
export interface PlaneBlock {
  readonly kind: 'plane';
  readonly description: string;
  readonly vectors: ReadonlyArray<{
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly look: 'faint' | 'plain' | 'sum';
  }>;
}
