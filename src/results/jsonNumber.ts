import { isFraction, type Quantity, quotientOf } from '../claim/exact/Quantity.ts';
import { roundedText } from '../claim/exact/exactText.ts';
import { MAX_CHARACTERS } from './words/cut.ts';

/** A number as JSON holds it: a finite double, or text where it is exact or not finite (`'2/3'`, `'∞'`). */
export type JsonNumber = number | string;

/** How JSON, which has no word for them, holds the numbers that are not finite. */
export const NOT_FINITE: ReadonlyMap<string, number> = new Map([
  ['∞', Infinity],
  ['−∞', -Infinity],
  ['NaN', Number.NaN],
]);

/** The word for a double that is not finite. */
export const notFinite = (value: number): string => (Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '−∞');

/** Significant digits of exact text that is too long to be kept. */
const DIGITS = 4;

/**
 * A quantity as JSON holds it; exact text that is very long is rounded, and says so.
 *
 * @example jsonNumber(2n ** 53n)          // '9007199254740992'
 * @example jsonNumber(new Fraction(2, 3)) // '2/3'
 */
export function jsonNumber(value: Quantity): JsonNumber {
  if (isFraction(value))
    return value.d === 1n ? jsonNumber(value.s * value.n) : exact(value, `${value.s * value.n}/${value.d}`);
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : exact(value, String(value));
  if (Number.isFinite(value)) return value === 0 ? 0 : value;
  return notFinite(value);
}

const exact = (value: Quantity, text: string): string =>
  text.length <= MAX_CHARACTERS ? text : `≈ ${roundedText(quotientOf(value), DIGITS)}`;

/**
 * The double next to a number that JSON holds; NaN where the text is no number.
 *
 * @example doubleOf('2/3') // 0.666…
 * @example doubleOf('−∞')  // -Infinity
 */
export function doubleOf(number: JsonNumber): number {
  if (typeof number === 'number') return number;
  const text = number.trim().replace('−', '-').replace('∞', 'Infinity');
  const [, numerator, denominator] = /^(-?\d+)\/(\d+)$/u.exec(text) ?? [];
  if (numerator !== undefined && denominator !== undefined) return ratio(numerator, denominator);
  return text === '' ? Number.NaN : Number(text);
}

/** Both parts may be beyond the doubles while their ratio is not: leading digits are enough. */
function ratio(numerator: string, denominator: string): number {
  const excess = Math.max(0, denominator.length - 300, numerator.length - 300);
  if (excess === 0) return Number(numerator) / Number(denominator);
  return leading(numerator, excess) / leading(denominator, excess);
}

const leading = (digits: string, excess: number): number => Number(digits.slice(0, -excess)) || 0;
