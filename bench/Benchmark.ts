import type { MeasuredTable } from '../src/results/Measurements.ts';

/**
 * A question of speed: our way against another one, in one run. A file `bench/NAME.bench.ts` has one, or a list of
 * them, or of `Growth`s, or a `Listing`, as its default export; nothing is measured when it is imported.
 */
export interface Benchmark {
  /** Names the row in the table, and on the command line: small letters and hyphens. */
  readonly name: string;
  /** The work, in words: `coherence of 2048 directions in 256 dimensions`. */
  readonly work: string;
  /** What it is compared with: `NumPy and OpenBLAS, one thread`; `ourselves`. */
  readonly against: string;
  /** The goal for the median ratio; left out for a figure that is only reported. */
  readonly goal?: Goal;
  /** @throws Skipped if what it is compared with is not installed */
  readonly run: (rounds: Rounds) => Promise<Compared> | Compared;
}

/** A bound for the median ratio. */
export type Goal = { readonly atLeast: number } | { readonly atMost: number };

/** The amount of measurement. */
export interface Rounds {
  /** How many rounds, each of which measures ours and theirs once, one after the other. */
  readonly rounds: number;
  /** Whether to use small sizes, to see that everything runs; such figures are shown and not kept. */
  readonly quick: boolean;
}

/** The result of a benchmark. */
export interface Compared {
  readonly ours: Spread;
  /** Left out if theirs is not measured as such. */
  readonly theirs?: Spread;
  /** Of the rounds' ratios, in the direction of the goal: how many times better we are, or how many times more expensive. */
  readonly ratio: Spread;
  /** Of ours and theirs: `ms`, `million/s`. */
  readonly unit: string;
  /** What a reader should know: how theirs was done, which limit stops us. */
  readonly note?: string;
}

/** Figures of several rounds. */
export interface Spread {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  /** All of them, in the order of the rounds. */
  readonly all: readonly number[];
}

/** How the cost of one thing grows with one size. */
export interface Growth {
  readonly name: string;
  /** The work, and what is kept fixed: `coherence, m = 128`. */
  readonly work: string;
  /** The letter of the size that grows. */
  readonly variable: string;
  /** At least three of them, rising; `quick` takes the first three. */
  readonly sizes: readonly number[];
  /** The exponent that theory gives, if it gives one. */
  readonly expected?: number;
  /** Runs it once, and returns the time in ms; called several times for each size, sizes interleaved. */
  readonly milliseconds: (size: number) => Promise<number> | number;
}

/** A table of its own, whose rows are measured together. */
export interface Listing {
  readonly name: string;
  /** What is measured, in words. */
  readonly work: string;
  /** The table; its first column has the name. */
  readonly table: Omit<MeasuredTable, 'rows'>;
  /** Its rows, each when it is measured. @throws Skipped if what it needs is not installed */
  readonly measure: (rounds: Rounds) => Iterable<ListedRow> | AsyncIterable<ListedRow>;
}

type ListedRow = MeasuredTable['rows'][number];

/** Thrown by a benchmark that cannot be run here; the message is the reason, as a sentence without its full stop. */
export class Skipped extends Error {
  override readonly name = 'Skipped';
}
