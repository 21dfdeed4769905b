/** What was found of a claim's constant at one size. All constants beyond these, on either side, are so too. */
export interface SharpPoint {
  readonly size: number;
  /** The last constant that is refuted; null where none of those tried is. */
  readonly refuted: number | null;
  /** The first constant that is upheld; null where none of those tried is. Between the two it is undecided. */
  readonly upheld: number | null;
  /** What was found of the printed constant itself. */
  readonly printed: 'refuted' | 'upheld' | 'undecided' | 'vacuous';
  /** Draws made, at all constants together. */
  readonly draws: number;
  /** An upheld constant with a refuted one on its true side: no sharp constant is there, and none is given. */
  readonly disorder?: { readonly upheld: number; readonly refuted: number };
}

/** How sharp a constant of a claim is, over growing sizes. */
export interface Sharpness {
  /** What it is, in words. */
  readonly constant: string;
  readonly printed: number;
  /** The smallest constant that will do, or the largest. */
  readonly find: 'smallest' | 'largest';
  /** The constants that were to be tried: from, to, and how far apart. */
  readonly between: readonly [lo: number, hi: number];
  readonly resolution: number;
  /** What grows, in words. */
  readonly along: string;
  readonly points: readonly SharpPoint[];
  /** What it is known to tend to, and why. */
  readonly limit?: { readonly value: number; readonly why: string };
  /** The chance that anything said here is wrong, at most; 0 where nothing is drawn to estimate. */
  readonly budget: number;
  readonly sentence: string;
}
