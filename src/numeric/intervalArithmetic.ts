/**
 * Arithmetic of intervals, rounded outwards: if x lies in X and y in Y, then x + y lies in `add(X, Y)`, and so on.
 *
 * An end moves outwards by one ulp only where its rounding went inwards; exact operations stay exact, so that ½ + ½
 * is [1, 1]. Sums, products, quotients and square roots of doubles are correctly rounded (IEEE 754), and the sign of
 * their error is computed exactly, which makes every end the tightest possible. For log, exp and powers see
 * `intervalFunctions.ts`. To be imported as a whole: `import * as interval from './intervalArithmetic.ts'`.
 *
 * Reference: Moore, Kearfott and Cloud, "Introduction to Interval Analysis" (2009), chapter 2 and section 3.2.
 */
import type { Interval } from './Interval.ts';
import { nextDown } from './nextDown.ts';
import { productError, sumError } from './roundingError.ts';

/**
 * X + Y.
 *
 * @throws RangeError when an end is NaN
 * @example add([1, 1], [2 ** -60, 1]) // [1, 2]
 */
export function add(x: Interval, y: Interval): Interval {
  return checked(roundDown(x[0] + y[0], sumError(x[0], y[0])), roundUp(x[1] + y[1], sumError(x[1], y[1])));
}

/**
 * −X.
 *
 * @throws RangeError when an end is NaN
 * @example negate([1, 2]) // [-2, -1]
 */
export function negate(x: Interval): Interval {
  return checked(-x[1], -x[0]);
}

/**
 * X − Y.
 *
 * @throws RangeError when an end is NaN
 * @example subtract([1, 2], [0, 1]) // [0, 2]
 */
export function subtract(x: Interval, y: Interval): Interval {
  return add(x, negate(y));
}

/**
 * X · Y.
 *
 * @throws RangeError when an end is NaN
 * @example multiply([-1, 2], [3, 4]) // [-4, 8]
 */
export function multiply(x: Interval, y: Interval): Interval {
  let lo = Infinity;
  let hi = -Infinity;
  for (const a of x) {
    for (const b of y) {
      // An end at infinity is never reached, so 0 times it is 0.
      const product = a === 0 || b === 0 ? 0 : a * b;
      const error = productError(a, b);
      lo = Math.min(lo, roundDown(product, error));
      hi = Math.max(hi, roundUp(product, error));
    }
  }
  return checked(lo, hi);
}

/**
 * X / Y.
 *
 * @throws RangeError when Y contains 0 or an end is NaN
 * @example divide([1, 1], [4, 8]) // [0.125, 0.25]
 */
export function divide(x: Interval, y: Interval): Interval {
  if (y[0] <= 0 && y[1] >= 0) throw new RangeError(`invalid divisor; contains 0: [${y[0]}, ${y[1]}]`);
  let lo = Infinity;
  let hi = -Infinity;
  for (const a of x) {
    for (const b of y) {
      // Both at infinity: whatever such quotients approach, the other three ends enclose.
      if (Math.abs(a) === Infinity && Math.abs(b) === Infinity) continue;
      const quotient = a / b;
      const error = quotientError(a, b);
      lo = Math.min(lo, roundDown(quotient, error));
      hi = Math.max(hi, roundUp(quotient, error));
    }
  }
  return checked(lo, hi);
}

/**
 * √X.
 *
 * @throws RangeError when X contains a negative number or an end is NaN
 * @example sqrt([4, 9]) // [2, 3]
 */
export function sqrt(x: Interval): Interval {
  if (!(x[0] >= 0)) throw new RangeError(`invalid radicand; not in [0, ∞]: [${x[0]}, ${x[1]}]`);
  return checked(roundDown(Math.sqrt(x[0]), rootError(x[0])), roundUp(Math.sqrt(x[1]), rootError(x[1])));
}

/** The sign of a/b − fl(a/b); NaN where it cannot be had. */
function quotientError(a: number, b: number): number {
  if (a === 0) return 0;
  const quotient = a / b;
  return (a - quotient * b - productError(quotient, b)) * Math.sign(b);
}

/** The sign of √x − fl(√x); NaN where it cannot be had. */
function rootError(x: number): number {
  const root = Math.sqrt(x);
  return x - root * root - productError(root, root);
}

/** The greatest double that is at most the true value, where `error` is the true value less the computed one. */
function roundDown(computed: number, error: number): number {
  // An unknown error with the result +0 is an underflow from above, whose true value is positive.
  if (error >= 0 || Object.is(computed, 0)) return computed;
  return nextDown(computed);
}

/** The least double that is at least the true value. */
function roundUp(computed: number, error: number): number {
  return -roundDown(-computed, -error);
}

function checked(lo: number, hi: number): Interval {
  // Adding 0 turns −0 into 0.
  if (lo <= hi) return [lo + 0, hi + 0];
  throw new RangeError(`invalid interval; not ordered: [${lo}, ${hi}]`);
}
