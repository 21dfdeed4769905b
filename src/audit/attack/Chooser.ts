import type { Rng } from '../../random/Rng.ts';

/** Choices from a stream. */
export interface Chooser {
  readonly rng: Rng;
  /** A whole number from lo to hi, both included. */
  whole(lo: number, hi: number): number;
  /** One of a list. */
  of<T>(list: readonly T[]): T;
  /** Whether something that happens with this chance does. */
  chance(p: number): boolean;
}

/** @param rng the stream that chooses */
export const chooser = (rng: Rng): Chooser => ({
  rng,
  whole: (lo, hi) => lo + Math.floor(rng() * (hi - lo + 1)),
  of: (list) => list[Math.floor(rng() * list.length)]!,
  chance: (p) => rng() < p,
});
