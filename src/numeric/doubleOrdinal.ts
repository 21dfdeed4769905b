const asDouble = new Float64Array(1);
const asInteger = new BigInt64Array(asDouble.buffer);
const LOWEST = -(2n ** 63n);

/**
 * The place of a double among all doubles: neighbouring doubles have neighbouring integers, larger ones larger
 * integers, and both zeros have 0.
 *
 * @param x a double, not NaN
 * @returns its ordinal, an integer of at most 64 bits
 * @throws never; the ordinal of NaN has no meaning
 * @see IEEE 754-2019, section 3.4: the bits of positive doubles are ordered as integers
 * @example doubleOrdinal(Number.MIN_VALUE) // 1n
 */
export function doubleOrdinal(x: number): bigint {
  asDouble[0] = x;
  const bits = asInteger[0]!;
  return bits < 0n ? LOWEST - bits : bits;
}

/**
 * The double at a place; the inverse of `doubleOrdinal`.
 *
 * @param ordinal an integer between the ordinals of −∞ and ∞
 * @returns the double there
 * @throws never
 * @example doubleAt(doubleOrdinal(1) + 1n) // 1 + 2⁻⁵²
 */
export function doubleAt(ordinal: bigint): number {
  asInteger[0] = ordinal < 0n ? LOWEST - ordinal : ordinal;
  return asDouble[0]!;
}
