/**
 * A closed interval [lo, hi] of real numbers with lo ≤ hi; an end may be infinite, then it is open there.
 *
 * Said of a computed value: the true value lies in it, whatever was rounded on the way.
 */
export type Interval = readonly [lo: number, hi: number];
