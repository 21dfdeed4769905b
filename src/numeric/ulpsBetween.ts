import { doubleOrdinal } from './doubleOrdinal.ts';

/**
 * How many steps from one double to the next lead from x to y: 0 when they are equal, 1 when they are neighbours.
 * Both zeros are the same place.
 *
 * @param x a double
 * @param y a double
 * @returns a whole number, rounded to a double from 2⁵³ on; NaN when either is NaN, so that no comparison with it
 *   succeeds
 * @throws never
 * @example ulpsBetween(0.3, 0.1 + 0.2) // 1
 */
export function ulpsBetween(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const steps = Number(doubleOrdinal(x) - doubleOrdinal(y));
  return Math.abs(steps);
}
