/** 2²⁷ + 1, which splits a double into two halves of at most 26 bits. */
const SPLITTER = 134217729;
/** Between these sizes the split neither overflows nor loses its low half. */
const SPLIT_LARGEST = 2 ** 996;
const PRODUCT_SMALLEST = 2 ** -968;

/**
 * `(a + b) − fl(a + b)`: what the rounding of a sum took away, exactly.
 *
 * @param a a double
 * @param b a double
 * @returns the error, a double; NaN when the sum overflows
 * @throws never
 * @see Knuth, The Art of Computer Programming, volume 2, section 4.2.2, theorem B
 * @example sumError(1, 2 ** -60) // 2 ** -60
 */
export function sumError(a: number, b: number): number {
  const total = a + b;
  const partOfB = total - a;
  return a - (total - partOfB) + (b - partOfB);
}

/**
 * `a b − fl(a b)`: what the rounding of a product took away, exactly.
 *
 * @param a a double
 * @param b a double
 * @returns the error, a double; NaN where the product or its halves would leave the range of doubles
 * @throws never
 * @see Dekker, "A floating-point technique for extending the available precision" (1971), section 5
 * @example productError(1 + 2 ** -30, 1 + 2 ** -30) // 2 ** -60
 */
export function productError(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  const product = a * b;
  const largest = Math.max(Math.abs(a), Math.abs(b), Math.abs(product));
  if (!(largest < SPLIT_LARGEST && Math.abs(product) > PRODUCT_SMALLEST)) return NaN;
  const aShifted = SPLITTER * a;
  const aHigh = aShifted - (aShifted - a);
  const aLow = a - aHigh;
  const bShifted = SPLITTER * b;
  const bHigh = bShifted - (bShifted - b);
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}
