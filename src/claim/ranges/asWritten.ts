import { Fraction } from 'fraction.js';
import type { Scalar } from '../Setting.ts';
import type { Range } from './Range.ts';

/**
 * A value as a range writes it, an exact rational as text; undefined where it is not of the range's type. It may lie beyond
 * the ends of a range of numbers.
 *
 * @example asWritten(positiveRationals(), 0.1) // '1/10'
 */
export function asWritten(range: Range, value: Scalar): Scalar | undefined {
  const isFraction = typeof value === 'number' && Number.isFinite(value);
  const quotient = isFraction ? new Fraction(value).toFraction(false) : undefined;
  return range.parse(String(value)) ?? (quotient === undefined ? undefined : range.parse(quotient));
}
