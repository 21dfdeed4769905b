import { doubleAt, doubleOrdinal } from './doubleOrdinal.ts';

/**
 * The least double above x.
 *
 * @param x a double
 * @returns its upper neighbour; ∞ for ∞, NaN for NaN
 * @throws never
 * @see IEEE 754-2019, section 5.3.1
 * @example nextUp(1) // 1 + 2⁻⁵²
 */
export function nextUp(x: number): number {
  if (Number.isNaN(x) || x === Infinity) return x;
  return doubleAt(doubleOrdinal(x) + 1n);
}
