import { Fraction } from 'fraction.js';
import { exactDecimal } from './exactDecimal.ts';
import type { Scalar } from '../Setting.ts';

/**
 * The exact value of a parameter that stands in a formula, as it is written: 0.1 is 1/10, `'2/3'` is 2/3, true is 1.
 *
 * @returns undefined when it is no rational number
 * @example exactValue('2/3').toFraction() // '2/3'
 */
export function exactValue(value: Scalar): Fraction | undefined {
  const text = typeof value === 'boolean' ? String(Number(value)) : String(value);
  return /^-?\d+\/0*[1-9]\d*$/u.test(text) ? new Fraction(text) : exactDecimal(text);
}
