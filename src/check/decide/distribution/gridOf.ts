/** A distribution function at a few points: at each of them, and just below it. */
export interface LawGrid {
  /** Increasing, finite, at least one. */
  readonly points: readonly number[];
  /** F(t) at each point. */
  readonly at: readonly number[];
  /** F(t−), the value at the number next below. */
  readonly below: readonly number[];
}

/**
 * Chooses points so that a distribution function rises by no more than a step between two neighbours, before the first and
 * after the last; where it jumps by more, both sides of the jump are told apart, for the jump is then at a point.
 *
 * Intervals of numbers are halved, in the order in which doubles follow each other, until F rises by no more than a step in
 * each; then as many points are left out as can be. Values below 0 count as 0 and values above 1 as 1, so that t ↦ t is the
 * uniform distribution.
 *
 * F may be a sum of as many terms as its argument says. So it is asked at 1, 2, 4, … until it is within a step of 1, and at no
 * number beyond, unless it is never that near.
 *
 * @param distributionFunction F, nondecreasing
 * @param step in (0, 1]
 * @throws RangeError where F falls, or does not rise to 1
 */
export function gridOf(distributionFunction: (x: number) => number, step: number): LawGrid {
  const known = new Map<number, number>();
  const valueAt = (x: number): number => {
    const found = known.get(x) ?? Math.min(1, Math.max(0, distributionFunction(x)));
    known.set(x, found);
    return found;
  };
  let top = 1;
  while (top < Number.MAX_VALUE && 1 - valueAt(top) > step) top = Math.min(2 * top, Number.MAX_VALUE);
  const [first, last] = [valueAt(-Number.MAX_VALUE), valueAt(top)];
  if (1 - last > step || first > step)
    throw new RangeError(
      `goes from ${first} to ${last} over all numbers; a distribution function goes from 0 to 1, and none of its values is left out`,
    );
  const ranks = [rankOf(-Number.MAX_VALUE), rankOf(Number.MAX_VALUE)] as const;
  const found: number[] = [];
  const open: (readonly [lo: bigint, hi: bigint])[] = [ranks];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [lo, hi] = next;
    // A function that rises passes no more than 1/step steps, each within the 64 bits of a double.
    if (known.size > 200 / step) break;
    const rise = valueAt(Math.min(top, ofRank(hi))) - valueAt(Math.min(top, ofRank(lo)));
    if (hi - lo <= 1n || Math.abs(rise) <= step) continue;
    const middle = (lo + hi) / 2n;
    if (ofRank(middle) < top) found.push(ofRank(middle));
    open.push([lo, middle], [middle, hi]);
  }
  const points = [...found, top].sort((a, b) => a - b);
  const kept: number[] = [];
  let reached = 0;
  for (const [i, point] of points.entries()) {
    const following = points[i + 1];
    if (following !== undefined && valueAt(below(following)) - reached <= step) continue;
    if (following === undefined && 1 - reached <= step && kept.length > 0) continue;
    kept.push(point);
    reached = valueAt(point);
  }
  const grid = { points: kept, at: kept.map(valueAt), below: kept.map((point) => valueAt(below(point))) };
  requireRising([...known].sort(([a], [b]) => a - b));
  return grid;
}

/** By how much a distribution function may fall, which is rounding. */
const ROUNDING = 1e-9;

function requireRising(values: readonly (readonly [x: number, value: number])[]): void {
  for (const [i, [x, value]] of values.entries()) {
    const before = values[i - 1];
    if (before !== undefined && value < before[1] - ROUNDING)
      throw new RangeError(
        `falls from ${before[1]} at ${before[0]} to ${value} at ${x}; a distribution function never does`,
      );
  }
}

const double = new Float64Array(1);
const bits = new BigInt64Array(double.buffer);
const SIGN = -(2n ** 63n);

/** The place of a number among all doubles, which follow each other; that of 0 is 0. */
function rankOf(x: number): bigint {
  double[0] = x;
  return bits[0]! >= 0n ? bits[0]! : SIGN - bits[0]!;
}

function ofRank(rank: bigint): number {
  bits[0] = rank >= 0n ? rank : SIGN - rank;
  return double[0]!;
}

/** The double next below a number. */
export const below = (x: number): number => ofRank(rankOf(x) - 1n);
