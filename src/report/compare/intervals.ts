import { doubleOf, type JsonNumber } from '../../results/jsonNumber.ts';

/** Figures whose ratio differs from 1 by less than this differ by rounding alone. */
const ROUNDING = 1e-12;

/** Whether a number is above another by more than rounding explains; never where one is not a number. */
const isAbove = (one: number, other: number): boolean =>
  one > other &&
  (one === Infinity || other === -Infinity || one - other > ROUNDING * Math.max(Math.abs(one), Math.abs(other)));

/** Whether figures differ by more than rounding explains; text that is no number differs where it is another text. */
export function differ(one: JsonNumber, other: JsonNumber): boolean {
  const [left, right] = [doubleOf(one), doubleOf(other)];
  if (Number.isNaN(left) || Number.isNaN(right)) return String(one) !== String(other);
  return isAbove(left, right) || isAbove(right, left);
}

type Interval = readonly [lo: JsonNumber, hi: JsonNumber];

/**
 * Whether two closed intervals are disjoint by more than rounding; false if either is missing.
 *
 * @example areApart([0.1, 0.2], [0.3, 0.4]) // true
 */
export function areApart(one: Interval | undefined, other: Interval | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [[low, high], [bottom, top]] = [one.map(doubleOf), other.map(doubleOf)] as [[number, number], [number, number]];
  // A lower end above the upper one is no interval.
  if (low > high || bottom > top) return false;
  return isAbove(bottom, high) || isAbove(low, top);
}
