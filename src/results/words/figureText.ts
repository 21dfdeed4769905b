import type { Figure } from '../ClaimResult.ts';
import { quotientOfText, roundedText } from '../../claim/exact/exactText.ts';
import { superscript } from '../../claim/exact/superscript.ts';
import { countText } from './countText.ts';
import { figureNumber } from './figureNumber.ts';

/** Exact text up to this length is shown as it stands. */
const EXACT_LENGTH = 18;

/** Digits that a double is sure to hold. */
const DIGITS_OF_DOUBLES = 15;

/**
 * A figure for a reader: whole numbers and short exact text in full, other numbers to a few significant digits.
 *
 * @param digits significant digits; 4 when left out
 * @example figureText(0.000012)  // '1.2·10⁻⁵'
 * @example figureText(0.123456)  // '0.1235'
 * @example figureText(0.999998)  // '1 − 2·10⁻⁶'
 * @example figureText(1204000)   // '1 204 000'
 * @example figureText('2/3')     // '2/3'
 * @example figureText(-Infinity) // '−∞'
 */
export function figureText(figure: Figure, digits = 4): string {
  if (typeof figure === 'number') return numberText(figure, digits);
  if (figure.length <= EXACT_LENGTH) return figure.replace(/^-(?=[\d∞.])/u, '−');
  const exact = quotientOfText(figure);
  if (exact === undefined) return figure;
  const value = figureNumber(figure);
  const isNearDouble = digits <= DIGITS_OF_DOUBLES && Number.isFinite(value) && Math.abs(value) >= 1e-300;
  return `≈ ${isNearDouble ? numberText(value, digits) : roundedText(exact, digits)}`;
}

function numberText(value: number, digits: number): string {
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
  if (rounded === 1 && value !== 1) return `1 ${value < 1 ? '−' : '+'} ${numberText(Math.abs(1 - value), digits)}`;
  return String(rounded).replace('-', '−');
}

function scientificText(value: number, digits: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(digits - 1).split('e');
  const short = Number(mantissa).toString().replace('-', '−');
  const power = `10${superscript(Number(exponent))}`;
  if (short === '1') return power;
  return short === '−1' ? `−${power}` : `${short}·${power}`;
}
