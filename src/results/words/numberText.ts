import { doubleOf, type JsonNumber } from '../jsonNumber.ts';
import { quotientOfText, roundedText } from '../../claim/exact/exactText.ts';
import { superscript } from '../../claim/exact/superscript.ts';
import { countText } from './countText.ts';

/** Exact text up to this length stands as it is. */
const EXACT_LENGTH = 18;

/** Digits that a double is sure to hold. */
const DIGITS_OF_DOUBLES = 15;

/**
 * A number for a reader, the same wherever it is shown: whole numbers and short exact text in full, other numbers to a few significant digits.
 *
 * @param digits significant digits; 4 when left out
 * @example numberText(0.000012)  // '1.2·10⁻⁵'
 * @example numberText(0.123456)  // '0.1235'
 * @example numberText(0.999998)  // '1 − 2·10⁻⁶'
 * @example numberText(1204000)   // '1 204 000'
 * @example numberText('2/3')     // '2/3'
 * @example numberText(-Infinity) // '−∞'
 */
export function numberText(number: JsonNumber, digits = 4): string {
  if (typeof number === 'number') return doubleText(number, digits);
  if (number.length <= EXACT_LENGTH) return number.replace(/^-(?=[\d∞.])/u, '−');
  const exact = quotientOfText(number);
  if (exact === undefined) return number;
  const value = doubleOf(number);
  // What is nearer to 1 than any double is would read as 1.
  const isNearDouble =
    digits <= DIGITS_OF_DOUBLES && value !== 1 && Number.isFinite(value) && Math.abs(value) >= 1e-300;
  return `≈ ${isNearDouble ? doubleText(value, digits) : roundedText(exact, digits)}`;
}

function doubleText(value: number, digits: number): string {
  if (Number.isNaN(value)) return 'not a number';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e15) return countText(value);
  if (size >= 1e-3 && size < 1e5) return decimalText(value, digits);
  return scientificText(value, digits);
}

/** Whole digits are never rounded away, and what lies next to 1, a probability above all, never reads as 1. */
function decimalText(value: number, digits: number): string {
  const wholeDigits = Math.max(0, 1 + Math.floor(Math.log10(Math.abs(value))));
  const rounded = Number(value.toPrecision(Math.max(digits, wholeDigits)));
  if (rounded === 1 && value !== 1) return `1 ${value < 1 ? '−' : '+'} ${doubleText(Math.abs(1 - value), digits)}`;
  return Number.isInteger(rounded) ? countText(rounded) : String(rounded).replace('-', '−');
}

function scientificText(value: number, digits: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(digits - 1).split('e');
  const short = Number(mantissa).toString().replace('-', '−');
  const power = `10${superscript(Number(exponent))}`;
  if (short === '1') return power;
  return short === '−1' ? `−${power}` : `${short}·${power}`;
}
