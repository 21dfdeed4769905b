const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * An integer in superscript digits, for exponents.
 *
 * @example superscript(-12) // '⁻¹²'
 */
export function superscript(exponent: number): string {
  return String(exponent)
    .replace('-', '⁻')
    .replace(/\d/gu, (digit) => DIGITS.charAt(Number(digit)));
}
