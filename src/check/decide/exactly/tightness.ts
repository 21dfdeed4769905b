import { Fraction } from 'fraction.js';
import { compareExactly, type Relation } from '../../../claim/Comparison.ts';
import {
  difference,
  isFiniteQuantity,
  type Quantity,
  type Quotient,
  quotientOf,
  roundedQuotient,
} from '../../../claim/exact/Quantity.ts';
import { jsonNumber, type JsonNumber } from '../../../results/jsonNumber.ts';

/** The smallest positive double of full precision. Below it, and at 0, a double may be what has underflowed. */
const SMALLEST = 2 ** -1022;

/** Beyond every logarithm of a share. */
const BEYOND = Number.MAX_VALUE / 8;

/**
 * How near an exact comparison is to failing; larger is nearer.
 *
 * Of sides with the same sign it is the logarithm of the share that one makes up of the other, whatever their unit: 0
 * where they are equal. Where a side is 0 or so small that it has underflowed, or where they differ in sign, there is
 * no share: all such settings come after those that have one, the smaller the difference the nearer. So 0 ≤ 10⁻³⁰⁰,
 * which may be 10⁻⁴⁰⁰ ≤ 10⁻³⁰⁰, is never taken for the tightest where there is a proper one. For = it is by how much the
 * sides differ, as a logarithm or a share of the larger.
 *
 * @returns a finite number
 */
export function tightnessOf(left: Quantity, relation: Relation, right: Quantity): number {
  const [small, large] = relation === '≥' || relation === '>' ? [right, left] : [left, right];
  const order = compareExactly(small, large);
  if (order === 0 && !(isLost(small) && isLost(large))) return 0;
  const share = logOfShare(small, large);
  if (relation === '=') return clamped(share === undefined ? deviationOf(small, large) : Math.abs(share));
  if (share !== undefined) return clamped(share);
  const apart = Math.abs(differenceOf(small, large));
  if (order <= 0 || apart < SMALLEST) return -BEYOND * (1 + (apart === Infinity ? 1 : apart / (1 + apart)));
  return BEYOND;
}

const clamped = (value: number): number => Math.min(BEYOND, Math.max(-BEYOND, value));

/** Whether a side may have lost its size: a double that is 0 or below the doubles of full precision. */
const isLost = (side: Quantity): boolean => typeof side === 'number' && Math.abs(side) < SMALLEST;

/** ln(small/large) of sides above 0, or ln(large/small) of sides below; undefined where there is no such share. */
function logOfShare(small: Quantity, large: Quantity): number | undefined {
  if (isLost(small) || isLost(large)) return undefined;
  const [of, and] = [compareExactly(small, 0), compareExactly(large, 0)];
  if (of > 0 && and > 0) return logShare(small, large);
  return of < 0 && and < 0 ? logShare(negative(large), negative(small)) : undefined;
}

function negative(side: Quantity): Quantity {
  if (typeof side === 'number' || typeof side === 'bigint') return -side;
  return new Fraction(0).sub(side);
}

/** By how much sides of which one is 0, or that differ in sign, are apart, as a share of the larger; 0 for what has underflowed. */
function deviationOf(one: Quantity, other: Quantity): number {
  if (isLost(one) && isLost(other)) return 0;
  const larger = Math.max(Math.abs(differenceOf(one, 0)), Math.abs(differenceOf(other, 0)));
  const share = Math.abs(differenceOf(one, other)) / larger;
  return Number.isNaN(share) ? 2 : share;
}

/** How far a value lies on the right side of its bound; negative where it is beyond. */
export function slackOf(left: Quantity, relation: Relation, right: Quantity): JsonNumber {
  const distance = differenceOf(left, right);
  return jsonNumber(
    relation === '=' ? -Math.abs(distance) : relation === '≤' || relation === '<' ? -distance : distance,
  );
}

/** left − right to the nearest double; where they differ it is not 0, however near they are, so that its sign is right. */
export function differenceOf(left: Quantity, right: Quantity): number {
  const order = compareExactly(left, right);
  if (order === 0) return 0;
  if (!isFiniteQuantity(left) || !isFiniteQuantity(right)) return order * Infinity;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const rounded = roundedQuotient(difference(quotientOf(left), quotientOf(right)));
  return rounded === 0 ? order * Number.MIN_VALUE : rounded;
}

/** ln(small/large) of positive numbers, also where one of them is beyond the doubles or they differ late. */
function logShare(small: Quantity, large: Quantity): number {
  if (typeof small === 'number' && typeof large === 'number') {
    const share = small / large;
    return share > 0 && share < Infinity ? Math.log(share) : Math.log(small) - Math.log(large);
  }
  if (!isFiniteQuantity(small) || !isFiniteQuantity(large)) return compareExactly(small, large) * Infinity;
  const [[a, b], [c, d]] = [quotientOf(small), quotientOf(large)];
  const share: Quotient = [a * d, b * c];
  const excess = roundedQuotient([share[0] - share[1], share[1]]);
  if (Math.abs(excess) < 1 / 2) return Math.log1p(excess);
  const rounded = roundedQuotient(share);
  return rounded > 0 && rounded < Infinity ? Math.log(rounded) : logOf(share[0]) - logOf(share[1]);
}

/** The natural logarithm of a positive integer. */
function logOf(value: bigint): number {
  if (value < Number.MAX_VALUE) return Math.log(Number(value));
  const digits = String(value);
  return Math.log(Number(digits.slice(0, 17))) + (digits.length - 17) * Math.LN10;
}
