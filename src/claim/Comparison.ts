import { Fraction } from 'fraction.js';

/** A number that a claim compares: a double, or exact. */
export type Quantity = number | bigint | Fraction;

/** How the two sides of a claim are related. */
export type Relation = '≤' | '<' | '≥' | '>' | '=';

/** Two sides, what is claimed of them, and whether it is so. */
export interface Comparison {
  readonly left: Quantity;
  readonly relation: Relation;
  readonly right: Quantity;
  readonly holds: boolean;
}

/** left ≤ right, exactly. */
export const atMost = (left: Quantity, right: Quantity): Comparison =>
  compared(left, '≤', right, (order) => order <= 0);

/** left < right, exactly. */
export const below = (left: Quantity, right: Quantity): Comparison => compared(left, '<', right, (order) => order < 0);

/** left ≥ right, exactly. */
export const atLeast = (left: Quantity, right: Quantity): Comparison =>
  compared(left, '≥', right, (order) => order >= 0);

/** left > right, exactly. */
export const above = (left: Quantity, right: Quantity): Comparison => compared(left, '>', right, (order) => order > 0);

/** What a comparison allows for rounding. */
export interface Rounding {
  /** Units in the last place of `scale`; 0 when left out. */
  readonly ulps?: number;
  /**
   * The size of the numbers that were added to get the two sides, which is what their rounding is proportional to;
   * the larger side when left out.
   */
  readonly scale?: number;
}

/** left = right, to a stated number of units in the last place. */
export function equals(left: Quantity, right: Quantity, rounding: Rounding = {}): Comparison {
  const tolerance = allowance(left, right, rounding);
  return compared(left, '=', right, (order) => order === 0 || Math.abs(toNumber(left) - toNumber(right)) <= tolerance);
}

/** left ≤ right, to a stated number of units in the last place. */
export function atMostUpTo(left: Quantity, right: Quantity, rounding: Rounding): Comparison {
  const tolerance = allowance(left, right, rounding);
  return compared(left, '≤', right, (order) => order <= 0 || toNumber(left) - toNumber(right) <= tolerance);
}

/** A quantity as a double, rounded. */
export function toNumber(value: Quantity): number {
  return value instanceof Fraction ? quotient(value) : Number(value);
}

/** A fraction as a double, also where its numerator or denominator alone is beyond the doubles. */
function quotient({ s, n, d }: Fraction): number {
  const [excessAbove, excessBelow] = [excess(n), excess(d)];
  return (Number((s * n) >> excessAbove) / Number(d >> excessBelow)) * 2 ** Number(excessAbove - excessBelow);
}

/** How many bits a number has beyond the 1000 that a double can hold the size of, rounded up to fours. */
const excess = (value: bigint): bigint => BigInt(Math.max(0, 4 * value.toString(16).length - 1000));

/**
 * Whether left is less than (−1), equal to (0) or greater than (1) right, exactly; NaN where either is NaN.
 */
export function compareExactly(left: Quantity, right: Quantity): number {
  if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN;
  if (left instanceof Fraction || right instanceof Fraction) {
    if (left === Infinity || right === -Infinity) return 1;
    if (left === -Infinity || right === Infinity) return -1;
    return exact(left).compare(exact(right));
  }
  // JavaScript compares a number with a bigint exactly.
  return left < right ? -1 : left > right ? 1 : 0;
}

function exact(value: Quantity): Fraction {
  if (value instanceof Fraction) return value;
  if (typeof value === 'bigint' || Number.isInteger(value)) return new Fraction(BigInt(value));
  // Every finite double is an integer over a power of two; fraction.js itself would round it to a short fraction.
  let [numerator, denominator] = [value, 1n];
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    denominator *= 2n;
  }
  return new Fraction(BigInt(numerator), denominator);
}

function allowance(left: Quantity, right: Quantity, { ulps = 0, scale }: Rounding): number {
  const size = scale ?? Math.max(Math.abs(toNumber(left)), Math.abs(toNumber(right)));
  // What has overflowed is not rounded, it is lost: nothing is allowed for it, or ∞ would be equal to everything.
  return Number.isFinite(size) ? ulps * Number.EPSILON * size : 0;
}

function compared(left: Quantity, relation: Relation, right: Quantity, decide: (order: number) => boolean): Comparison {
  const order = compareExactly(left, right);
  if (Number.isNaN(order))
    throw new RangeError(`invalid comparison; a side is not a number: ${String(left)} ${relation} ${String(right)}`);
  return { left, relation, right, holds: decide(order) };
}
