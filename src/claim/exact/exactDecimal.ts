import { Fraction } from 'fraction.js';

/** Powers of ten beyond this are no number that anybody means, and would take for ever. */
const LARGEST_EXPONENT = 400;

/**
 * The exact value of a number in decimal notation: what a reader sees, not the double next to it.
 *
 * @param text digits with or without a point and a power of ten, as JavaScript writes numbers
 * @returns undefined when the text is no such number
 * @example exactDecimal('1e-7') // 1/10000000
 */
export function exactDecimal(text: string): Fraction | undefined {
  const [, digits, power = '0'] = /^(-?\d+(?:\.\d+)?)(?:e([+-]?\d+))?$/iu.exec(text) ?? [];
  if (digits === undefined || Math.abs(Number(power)) > LARGEST_EXPONENT) return undefined;
  const scale = new Fraction(10n ** BigInt(Math.abs(Number(power))));
  return Number(power) < 0 ? new Fraction(digits).div(scale) : new Fraction(digits).mul(scale);
}
