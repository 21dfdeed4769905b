/** Rounding, as a share of the larger end of a range: some thousand units in the last place. */
const ROUNDING = 1e-12;
/** Putting a value on the end of a range never moves it by more than this share of the width of the range. */
const MOVED = 1e-6;

/** A value in a range; one that is beyond an end by rounding alone is put on it, and of one that is further off there is none. */
export function onRange([lo, hi]: readonly [number, number], value: number): number | undefined {
  if (value >= lo && value <= hi && value < Infinity) return value;
  // A range without an upper end does not bound the numbers that were added.
  const size = Number.isFinite(hi) ? Math.max(Math.abs(lo), Math.abs(hi)) : Math.abs(lo);
  const rounding = Math.min(ROUNDING * size, MOVED * (hi - lo));
  if (value < lo - rounding || value > hi + rounding || !Number.isFinite(value)) return undefined;
  return Math.min(hi, Math.max(lo, value));
}
