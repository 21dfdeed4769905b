import type { Fraction } from 'fraction.js';

/** A number that a claim compares: a double, or exact. */
export type Quantity = number | bigint | Fraction;

/** An exact number as numerator and positive denominator, which may share factors. */
export type Quotient = readonly [numerator: bigint, denominator: bigint];

/** Whether a value is an exact fraction, also one that another copy of fraction.js made. */
export function isFraction(value: unknown): value is Fraction {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'd')) return false;
  // The prototype of fractions has numbers of its own, so that an object made of nothing but it would be 0.
  const { s, n, d } = value as Partial<Fraction>;
  return (
    (s === 1n || s === -1n || (s === 0n && n === 0n)) &&
    typeof n === 'bigint' &&
    n >= 0n &&
    typeof d === 'bigint' &&
    d > 0n &&
    'toFraction' in value
  );
}

/** Whether a value is a number that can be compared; ∞ can, NaN cannot. */
export const isQuantity = (value: unknown): value is Quantity =>
  typeof value === 'number' ? !Number.isNaN(value) : typeof value === 'bigint' || isFraction(value);

/** Whether a quantity is neither infinite nor NaN. */
export const isFiniteQuantity = (value: Quantity): boolean => typeof value !== 'number' || Number.isFinite(value);

/** A finite quantity without any rounding: every finite double is an integer times or over a power of two. */
export function quotientOf(value: Quantity): Quotient {
  if (typeof value === 'bigint') return [value, 1n];
  if (typeof value !== 'number') return [value.s * value.n, value.d];
  let [numerator, doublings] = [value, 0n];
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    doublings++;
  }
  return [BigInt(numerator), 1n << doublings];
}

/** Whether a quotient is less than (−1), equal to (0) or greater than (1) another. */
export function compareQuotients([a, b]: Quotient, [c, d]: Quotient): -1 | 0 | 1 {
  const [left, right] = [a * d, c * b];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The first quotient less the second. */
export const difference = ([a, b]: Quotient, [c, d]: Quotient): Quotient => [a * d - c * b, b * d];

/** A quantity as the double nearest to it; ±∞ beyond the largest. */
export function toNumber(value: Quantity): number {
  return isFraction(value) ? roundedQuotient(quotientOf(value)) : Number(value);
}

/**
 * The double nearest to a quotient, however long its numerator and denominator are; only below the smallest normal
 * double may it be the second nearest.
 *
 * @example roundedQuotient([10n ** 400n, 3n * 10n ** 400n]) // 1/3
 */
export function roundedQuotient([numerator, denominator]: Quotient): number {
  const size = numerator < 0n ? -numerator : numerator;
  if (size <= SAFE && denominator <= SAFE) return Number(numerator) / Number(denominator);
  // 64 bits of the quotient or more, and one that says whether anything is left: the double next to them is the nearest.
  const shift = bits(denominator) - bits(size) + 66;
  const [above, below] = shift >= 0 ? [size << BigInt(shift), denominator] : [size, denominator << BigInt(-shift)];
  const quotient = above / below;
  const leading = Number(above % below === 0n ? quotient : quotient | 1n);
  const half = Math.trunc(-shift / 2);
  return (numerator < 0n ? -1 : 1) * leading * 2 ** half * 2 ** (-shift - half);
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** How many bits a natural number has, rounded up to fours. */
const bits = (value: bigint): number => 4 * value.toString(16).length;
