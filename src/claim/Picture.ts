import type { Rng } from '../random/Rng.ts';

/** A picture that a claim asks for: curves, a phase diagram, a matrix, a histogram or vectors in the plane; its keys say which. */
export type Picture<P> = Curves<P> | Phase<P> | Matrix<P> | Histogram<P> | Vectors<P>;

/** A picture whose parameters are known only to itself. */
export interface AnyPicture {
  readonly ownParameters: true;
}

/**
 * A picture with parameters of its own, where those of the claim are others; it runs nothing.
 *
 * @example picture<{ n: number; t: number }>({ title: ..., at: { n: 100 }, along: 't', ... })
 */
export function picture<P extends object>(said: Picture<P>): AnyPicture {
  // Nothing reads its functions with other values than those that it names, so its types may be forgotten here.
  return { ...said, ownParameters: true };
}

/** What every picture says. */
interface Titled<P> {
  readonly title: string;
  /** The parameters that do not vary in it. */
  readonly at: Partial<P>;
}

/** Functions of one parameter at a fixed setting of the others. */
export interface Curves<P> extends Titled<P> {
  /** The parameter along the horizontal axis, its values, and whether the axis is logarithmic. */
  readonly along: keyof P & string;
  readonly values: readonly number[];
  readonly logarithmic?: boolean;
  readonly y: string;
  readonly logarithmicY?: boolean;
  /** The curves by name: exact values, or enclosures, which are drawn as bands. */
  readonly curves: Readonly<Record<string, (setting: P) => number | readonly [lo: number, hi: number]>>;
  /** Means of drawn quantities by name, each drawn as a point with its confidence interval. */
  readonly measured?: Readonly<Record<string, Measured<P>>>;
  /** Vertical lines by name: places along the axis that an argument speaks of. */
  readonly marks?: Readonly<Record<string, number>>;
}

/** A mean that is measured at some places along an axis. */
export interface Measured<P> {
  /** Where, if not at all values of the picture. */
  readonly values?: readonly number[];
  /** How many draws at each place. */
  readonly draws: number;
  /** One draw of the quantity, from the stream and from nothing else. */
  readonly quantity: (rng: Rng, setting: P) => number;
  /** Bounds that the quantity never leaves. */
  readonly range: (setting: P) => readonly [lo: number, hi: number];
}

/** A parameter along one axis of a phase diagram, with the values at which there are cells, growing. */
export interface PhaseAxis<P> {
  readonly parameter: keyof P & string;
  readonly values: readonly number[];
  readonly logarithmic?: boolean;
}

/** A number in [0, 1] over two parameters, by an exact function or by draws, with curves over it. */
export type Phase<P> = Titled<P> & {
  readonly across: PhaseAxis<P>;
  readonly up: PhaseAxis<P>;
  /** What the shade is: `probability that all of x is recovered`. */
  readonly shade: string;
  /** Draws the boundary where the shade passes this level. */
  readonly level?: number;
  /** Heights over the horizontal axis by name; their setting has no value for the parameter that goes up. */
  readonly curves?: Readonly<Record<string, (setting: P) => number>>;
  /** Single places by name. */
  readonly points?: Readonly<Record<string, readonly [across: number, up: number]>>;
} & (
    | {
        /** The number in a cell, exactly or enclosed. */
        readonly value: (setting: P) => number | readonly [lo: number, hi: number];
        readonly chance?: never;
        readonly draws?: never;
      }
    | {
        /** A draw of a number in [0, 1]; the cell has the mean of so many draws, and a confidence interval. */
        readonly chance: (rng: Rng, setting: P) => number;
        readonly draws: number;
        readonly value?: never;
      }
  );

/** A matrix whose entries have either sign, each a square in the colour of its sign, darker the larger it is. */
export interface Matrix<P> extends Titled<P> {
  /** Its rows, from the top, all of one length; the stream is for a matrix that is drawn. */
  readonly matrix: (rng: Rng, setting: P) => ReadonlyArray<ArrayLike<number>>;
  /** What an entry is: `W_i·W_j`. */
  readonly entry: string;
  /** The absolute value from which on colours do not change, above 0; by default the largest in the matrix. */
  readonly limit?: number;
}

/** How independent draws of a number are distributed, with the densities that are claimed or known. */
export interface Histogram<P> extends Titled<P> {
  /** One draw, from the stream and from nothing else. */
  readonly sample: (rng: Rng, setting: P) => number;
  readonly draws: number;
  /** The ends of the axis and how many equal bars there are between; draws beyond them are counted, not shown. */
  readonly bars: readonly [lo: number, hi: number, count: number];
  /** What is drawn: `W_i·W_j`. */
  readonly x: string;
  /** Densities by name. */
  readonly densities?: Readonly<Record<string, (value: number, setting: P) => number>>;
  readonly marks?: Readonly<Record<string, number>>;
}

/** Vectors in the plane. */
export interface Vectors<P> extends Titled<P> {
  /** The arrows; the stream is for those that are drawn. */
  readonly vectors: (rng: Rng, setting: P) => readonly Vector[];
  /** Circles about the origin, by name, with their radii. */
  readonly circles?: Readonly<Record<string, number>>;
  /** Whether the ends of the vectors of the first group are joined to a polygon. */
  readonly joined?: boolean;
}

/** One arrow of a picture of vectors. */
export interface Vector {
  /** Written at its end; may be empty. */
  readonly name: string;
  readonly to: readonly [x: number, y: number];
  /** Where it begins; the origin when left out. */
  readonly from?: readonly [x: number, y: number];
  /** What it is one of, for its colour and the legend: `direction W_i`. */
  readonly group: string;
}
