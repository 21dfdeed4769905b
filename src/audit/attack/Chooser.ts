import type { Rng } from '../../random/Rng.ts';

/** Random choices from a stream. */
export interface Chooser {
  readonly rng: Rng;
  /** A whole number from lo to hi, both included. */
  whole(lo: number, hi: number): number;
  /** An element of a list. */
  of<T>(list: readonly T[]): T;
  /** True with the given probability. */
  chance(p: number): boolean;
}

/** @param rng the stream that chooses */
export const chooser = (rng: Rng): Chooser => ({
  rng,
  whole: (lo, hi) => lo + Math.floor(rng() * (hi - lo + 1)),
  of: (list) => list[Math.floor(rng() * list.length)]!,
  chance: (p) => rng() < p,
});
