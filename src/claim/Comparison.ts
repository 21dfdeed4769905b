import {
  compareQuotients,
  difference,
  isFiniteQuantity,
  isFraction,
  isQuantity,
  type Quantity,
  quotientOf,
} from './exact/Quantity.ts';
import { handedOut } from './unusedComparison.ts';

/** How the two sides of a claim are related. */
export type Relation = '≤' | '<' | '≥' | '>' | '=';

/** Two sides, what is claimed of them, and whether it is so. */
export interface Comparison {
  readonly left: Quantity;
  readonly relation: Relation;
  readonly right: Quantity;
  readonly holds: boolean;
  /** What is allowed for rounding; missing where the two sides are compared exactly. */
  readonly rounding?: Rounding;
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
  /**
   * Units in the last place of `scale`, from 0 to 2⁵²; 0 when left out, and then the two sides are compared exactly. A unit
   * is 2⁻⁵² of the scale also below 2⁻¹⁰²², where doubles are further apart than that.
   */
  readonly ulps?: number;
  /**
   * The size of the numbers that were added to get the two sides, which is what their rounding is proportional to;
   * finite and not negative; the larger side when left out.
   */
  readonly scale?: number;
}

/** left = right, to a stated number of units in the last place. */
export function equals(left: Quantity, right: Quantity, rounding: Rounding = {}): Comparison {
  requireSizes(rounding);
  return compared(
    left,
    '=',
    right,
    (order) => order === 0 || (order > 0 ? isWithin(left, right, rounding) : isWithin(right, left, rounding)),
    rounding,
  );
}

/** left ≤ right, to a stated number of units in the last place. */
export function atMostUpTo(left: Quantity, right: Quantity, rounding: Rounding): Comparison {
  requireSizes(rounding);
  return compared(left, '≤', right, (order) => order <= 0 || isWithin(left, right, rounding), rounding);
}

/**
 * Whether left is less than (−1), equal to (0) or greater than (1) right, exactly; NaN where either is NaN.
 */
export function compareExactly(left: Quantity, right: Quantity): number {
  if (typeof left === 'number' && typeof right === 'number') {
    return left < right ? -1 : left > right ? 1 : left === right ? 0 : Number.NaN;
  }
  if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN;
  if ((isFraction(left) || isFraction(right)) && isFiniteQuantity(left) && isFiniteQuantity(right)) {
    return compareQuotients(quotientOf(left), quotientOf(right));
  }
  if (isFraction(left)) return right === Infinity ? -1 : 1;
  if (isFraction(right)) return left === Infinity ? 1 : -1;
  // JavaScript compares a number with a bigint exactly.
  return left < right ? -1 : left > right ? 1 : 0;
}

/** @throws RangeError when the number of units or the scale is no finite number that is at least 0, or there are too many units */
function requireSizes({ ulps = 0, scale = 0 }: Rounding): void {
  requireSize('ulps', ulps);
  requireSize('scale', scale);
  if (ulps > MAX_ULPS) {
    throw new RangeError(`invalid ulps; above 2⁵², which is as much as the numbers themselves: ${ulps}`);
  }
}

/** So many units in the last place of a number are the number itself. */
const MAX_ULPS = 2 ** 52;

function requireSize(name: string, value: unknown): void {
  if (typeof value === 'number' && value >= 0 && value < Infinity) return;
  throw new RangeError(`invalid ${name}; not a finite number that is at least 0: ${String(value)}`);
}

/** The side that is further from 0. */
function larger(left: Quantity, right: Quantity): Quantity {
  if (typeof left === 'number' && typeof right === 'number') return Math.max(Math.abs(left), Math.abs(right));
  const [a, b] = [size(left), size(right)];
  return compareExactly(a, b) >= 0 ? a : b;
}

const size = (value: Quantity): Quantity =>
  typeof value === 'number' ? Math.abs(value) : typeof value === 'bigint' ? (value < 0n ? -value : value) : value.abs();

/** Whether the greater side is no further above the smaller one than is allowed; exactly, however near the two are. */
function isWithin(greater: Quantity, smaller: Quantity, { ulps = 0, scale }: Rounding): boolean {
  // What is infinite is not rounded, it is lost: nothing is allowed for it, or ∞ would be equal to everything.
  if (ulps === 0 || !isFiniteQuantity(greater) || !isFiniteQuantity(smaller)) return false;
  const of = scale ?? larger(greater, smaller);
  if (typeof greater === 'number' && typeof smaller === 'number' && typeof of === 'number') {
    // Difference and product are each rounded once, so that they decide unless they are as near as that.
    const [apart, allowed] = [greater - smaller, ulps * Number.EPSILON * of];
    if (ulps > SMALL && allowed > SMALL && allowed < Infinity) {
      if (apart < allowed * (1 - 4 * Number.EPSILON)) return true;
      if (apart > allowed * (1 + 4 * Number.EPSILON)) return false;
    }
  }
  const [[a, b], [c, d]] = [quotientOf(ulps), quotientOf(of)];
  const allowed = [a * c, (b * d) << 52n] as const;
  return compareQuotients(difference(quotientOf(greater), quotientOf(smaller)), allowed) <= 0;
}

/** Above this a product of doubles is rounded by half a unit in its last place at most. */
const SMALL = 2 ** -960;

function compared(
  left: Quantity,
  relation: Relation,
  right: Quantity,
  decide: (order: number) => boolean,
  rounding: Rounding = {},
): Comparison {
  const areNumbers = typeof left === 'number' && typeof right === 'number';
  const order = areNumbers || (isQuantity(left) && isQuantity(right)) ? compareExactly(left, right) : Number.NaN;
  if (Number.isNaN(order))
    throw new RangeError(`invalid comparison; a side is not a number: ${sides(left, relation, right)}`);
  // Doubles that have overflowed are all ∞, whatever numbers they were.
  if (order === 0 && !isFiniteQuantity(left)) {
    throw new RangeError(
      `invalid comparison; both sides are beyond the largest double, which leaves their order open: ${sides(left, relation, right)}; compare bigints, fractions or logarithms`,
    );
  }
  const { ulps = 0 } = rounding;
  return handedOut({ left, relation, right, holds: decide(order), ...(ulps > 0 && { rounding }) });
}

const sides = (left: Quantity, relation: Relation, right: Quantity): string =>
  `${String(left)} ${relation} ${String(right)}`;
