import type { ValueRange } from '../../inference/Question.ts';

/** Values of a quantity, and the share of the draws that has each. */
export interface Weighed {
  readonly values: ArrayLike<number>;
  readonly shares: ArrayLike<number>;
}

/** Values at each end that are kept one by one. */
const OUTER = 512;
/** Groups that all others are taken together in. */
const INNER = 1024;

/**
 * Values in few groups, from the smallest up: those that are equal in one, and of many only the outermost on their own,
 * for a few large values may carry the mean; between these, neighbours by their average. The mean is that of all values.
 *
 * @example condensed([0, 0, 1000, 0]) // { values: [0, 1000], shares: [0.75, 0.25] }
 */
export function condensed(given: ArrayLike<number>): Weighed {
  const sorted = Float64Array.from(given).sort();
  const together = Math.ceil(sorted.length / INNER);
  const [values, shares]: [number[], number[]] = [[], []];
  let until: number;
  for (let from = 0; from < sorted.length; from = until) {
    until = from + 1;
    while (until < sorted.length && sorted[until] === sorted[from]) until++;
    if (from >= OUTER) until = Math.max(until, Math.min(from + together, sorted.length - OUTER));
    const count = until - from;
    values.push(
      sorted[until - 1] === sorted[from]
        ? sorted[from]!
        : sorted.subarray(from, until).reduce((sum, x) => sum + x / count, 0),
    );
    shares.push(count / sorted.length);
  }
  return { values, shares };
}

/**
 * The values with other shares, or other values where no shares would do, so that they have some mean: each share is
 * multiplied by exp(θx), which turns an event of one probability into one of another. Where all values are on one side
 * of the mean, they are moved, as far as the range lets them.
 */
export function tilted({ values, shares }: Weighed, mean: number, [lo, hi]: ValueRange): Weighed {
  const [least, most] = [values[0]!, values[values.length - 1]!];
  if (!(least < mean && mean < most)) {
    const average = Array.from(values).reduce((sum, x, i) => sum + x * shares[i]!, 0);
    // Of values near the largest double there may be no average; they stay where they are.
    const by = Number.isFinite(mean - average) ? mean - average : 0;
    return { values: Array.from(values, (x) => Math.min(hi, Math.max(lo, x + by))), shares };
  }
  // Halves, for the values may be further apart than the largest double.
  const places = Array.from(values, (x) => (x / 2 - least / 2) / (most / 2 - least / 2));
  const wanted = (mean / 2 - least / 2) / (most / 2 - least / 2);
  const at = (theta: number): { readonly shares: readonly number[]; readonly mean: number } => {
    const raised = places.map((place, i) => shares[i]! * Math.exp(theta * (place - (theta > 0 ? 1 : 0))));
    const total = raised.reduce((sum, share) => sum + share, 0);
    const scaled = raised.map((share) => share / total);
    return { shares: scaled, mean: places.reduce((sum, place, i) => sum + place * scaled[i]!, 0) };
  };
  let [low, high] = [-1, 1];
  while (at(low).mean > wanted && low > -FARTHEST) low *= 2;
  while (at(high).mean < wanted && high < FARTHEST) high *= 2;
  for (let halvings = 0; halvings < HALVINGS; halvings++) {
    const middle = (low + high) / 2;
    if (at(middle).mean < wanted) low = middle;
    else high = middle;
  }
  return { values, shares: at((low + high) / 2).shares };
}

/** How far θ goes, over the distance between the outermost values. */
const FARTHEST = 2 ** 40;
/** Enough to tell θ to some ten digits. */
const HALVINGS = 40;
