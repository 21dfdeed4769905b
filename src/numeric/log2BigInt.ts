import { enclose } from './enclose.ts';
import type { Interval } from './Interval.ts';
import { add, divide } from './intervalArithmetic.ts';
import { log } from './intervalFunctions.ts';

const LOG_TWO = enclose(Math.LN2, 1);

/**
 * An interval that contains log₂ n, for a whole number of any length; a few ulps wide, and exact for powers of two.
 *
 * With e = ⌊log₂ n⌋, it is e + log₂(n/2ᵉ), where the quotient is cut off after 52 bits.
 *
 * @param n a positive whole number
 * @returns an interval
 * @throws RangeError when n is not positive
 * @example log2BigInt(1024n) // [10, 10]
 */
export function log2BigInt(n: bigint): Interval {
  if (n <= 0n) throw new RangeError(`invalid n; not positive: ${n}`);
  const exponent = n.toString(2).length - 1;
  const cut = BigInt(Math.max(0, exponent - 52));
  const leading = n >> cut;
  const isExact = leading << cut === n;
  const scale = 2 ** (exponent - Number(cut));
  const mantissa: Interval = [Number(leading) / scale, (Number(leading) + (isExact ? 0 : 1)) / scale];
  return add([exponent, exponent], divide(log(mantissa), LOG_TWO));
}
