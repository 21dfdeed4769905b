import { doubleAt, doubleOrdinal } from './doubleOrdinal.ts';
import type { Interval } from './Interval.ts';

/**
 * The interval around a computed number whose error is known in ulps: from `ulps` doubles below it to as many above.
 *
 * @param x a double, not NaN
 * @param ulps how far the true value may lie from x, a non-negative integer; 0 says that x is exact
 * @returns an interval that contains the true value
 * @throws RangeError when x is NaN or `ulps` is not a non-negative integer
 * @example enclose(Math.PI, 1) // π lies in it
 */
export function enclose(x: number, ulps: number): Interval {
  if (Number.isNaN(x)) throw new RangeError(`invalid x; not a number: ${x}`);
  if (!(Number.isSafeInteger(ulps) && ulps >= 0)) {
    throw new RangeError(`invalid ulps; not a non-negative integer: ${ulps}`);
  }
  if (ulps === 0) return [x, x];
  const place = doubleOrdinal(x);
  const step = BigInt(ulps);
  const last = doubleOrdinal(Infinity);
  return [
    place - step < -last ? -Infinity : doubleAt(place - step),
    place + step > last ? Infinity : doubleAt(place + step),
  ];
}
