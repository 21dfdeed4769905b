/**
 * Powers, logarithms and exponentials of intervals, rounded outwards, in the sense of `intervalArithmetic.ts`.
 *
 * `Math.log` and `Math.exp` are not correctly rounded. The engine's come from fdlibm, whose error bound is one ulp
 * (against mpmath, at 80 000 points each: 0.85 and 1.01 ulps); the ends are moved by two. At 1 and at 0, where they are
 * exact, they stay.
 */
import { enclose } from './enclose.ts';
import type { Interval } from './Interval.ts';
import { divide, multiply } from './intervalArithmetic.ts';

const ULPS = 2;

/**
 * ln X.
 *
 * @throws RangeError when X contains a negative number or an end is NaN
 * @example log([1, 2]) // [0, 0.693147180559945531]
 */
export function log(x: Interval): Interval {
  if (!(x[0] >= 0 && x[0] <= x[1])) throw new RangeError(`invalid argument of log; not in [0, ∞]: [${x[0]}, ${x[1]}]`);
  return [x[0] === 1 ? 0 : enclose(Math.log(x[0]), ULPS)[0], x[1] === 1 ? 0 : enclose(Math.log(x[1]), ULPS)[1]];
}

/**
 * e to the power X.
 *
 * @throws RangeError when an end is NaN
 * @example exp([0, 1]) // [1, 2.71828182845904598]
 */
export function exp(x: Interval): Interval {
  if (!(x[0] <= x[1])) throw new RangeError(`invalid argument of exp; not an interval: [${x[0]}, ${x[1]}]`);
  return [
    x[0] === 0 ? 1 : Math.max(0, enclose(Math.exp(x[0]), ULPS)[0]),
    x[1] === 0 ? 1 : enclose(Math.exp(x[1]), ULPS)[1],
  ];
}

/**
 * Xⁿ for a whole exponent.
 *
 * @param x the base; without 0 when n < 0
 * @param n the exponent, an integer
 * @throws RangeError when n is not an integer, or is negative while X contains 0
 * @example power([-2, 1], 2) // [0, 4]
 */
export function power(x: Interval, n: number): Interval {
  if (!Number.isSafeInteger(n)) throw new RangeError(`invalid exponent; not an integer: ${n}`);
  if (n < 0) return reciprocalPower(x, -n);
  if (n === 0) return [1, 1];
  const lo = powerOfPoint(x[0], n);
  const hi = powerOfPoint(x[1], n);
  if (n % 2 === 1) return [lo[0], hi[1]];
  const containsZero = x[0] <= 0 && x[1] >= 0;
  return [containsZero ? 0 : Math.min(lo[0], hi[0]), Math.max(lo[1], hi[1])];
}

/** 1/Xⁿ for a positive exponent. */
function reciprocalPower(x: Interval, n: number): Interval {
  const below = power(x, n);
  const hasUnderflowed = below[0] <= 0 && below[1] >= 0 && !(x[0] <= 0 && x[1] >= 0);
  // Where Xⁿ is too small for a double, (1/X)ⁿ is too large for one, which an interval can say.
  return hasUnderflowed ? power(divide([1, 1], x), n) : divide([1, 1], below);
}

/** An interval around pⁿ, by repeated squaring. */
function powerOfPoint(p: number, n: number): Interval {
  let result: Interval = [1, 1];
  let square: Interval = [p, p];
  for (let rest = n; ; square = multiply(square, square)) {
    if (rest % 2 === 1) result = multiply(result, square);
    rest = Math.floor(rest / 2);
    if (rest === 0) return result;
  }
}
