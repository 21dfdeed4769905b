import { nextUp } from './nextUp.ts';

/**
 * The greatest double below x.
 *
 * @param x a double
 * @returns its lower neighbour; −∞ for −∞, NaN for NaN
 * @throws never
 * @see IEEE 754-2019, section 5.3.1
 * @example nextDown(1) // 1 − 2⁻⁵³
 */
export function nextDown(x: number): number {
  return -nextUp(-x);
}
