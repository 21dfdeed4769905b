import type { JsonNumber } from '../jsonNumber.ts';
import { digitsApart, exactQuotient, quotientOfText, roundedText } from '../../claim/exact/exactText.ts';
import { exactDecimal } from '../../claim/exact/exactDecimal.ts';
import { compareQuotients, difference, type Quotient, quotientOf } from '../../claim/exact/Quantity.ts';
import { numberText } from './numberText.ts';

/** The two sides of a comparison for a sentence. */
export interface Sides {
  readonly left: string;
  readonly right: string;
  /** How far they are apart, where no digits that a sentence has room for would show that they are. */
  readonly apart?: string;
}

/** Integers up to this length are written in full where their last digits tell them apart. */
const IN_FULL = 50;
/** Digits in which two numbers may begin alike and still be told apart by their digits. */
const MAX_DIGITS = 40;
/** Digits that tell any two doubles apart. */
const DIGITS_OF_DOUBLES = 17;
const FEWEST_DIGITS = 4;

/**
 * Two exact numbers side by side, both written in one way and with as many digits as it takes to see that they differ.
 *
 * @param differ whether it matters that they do; true when left out
 * @example sidesText(0.1 + 0.2, 0.3)               // { left: '0.30000000000000004', right: '0.3' }
 * @example sidesText('9007199254740993', 2 ** 53)  // { left: '9007199254740993', right: '9007199254740992' }
 */
export function sidesText(left: JsonNumber, right: JsonNumber, differ = true): Sides {
  const [a, b] = [exactQuotient(left), exactQuotient(right)];
  if (a === undefined || b === undefined) return rounded(left, right, FEWEST_DIGITS);
  const [first, second] = [inFull(a), inFull(b)];
  const isExact = [left, right].some((side) => typeof side === 'string' && quotientOfText(side)?.[1] === 1n);
  if (isExact && first !== undefined && second !== undefined) return { left: first, right: second };
  if (!differ || compareQuotients(a, b) === 0) return rounded(left, right, FEWEST_DIGITS);
  const digits = digitsApart(left, right, MAX_DIGITS);
  if (digits !== undefined && !readAlike(left, right, digits)) return rounded(left, right, digits);
  const [n, d] = difference(a, b);
  return { ...rounded(left, right, FEWEST_DIGITS), apart: roundedText([n < 0n ? -n : n, d], FEWEST_DIGITS) };
}

/** Whether a double, written as the decimal that stands for it, reads as the exact number beside it, which it is not: 0.1 and 1/10. */
function readAlike(left: JsonNumber, right: JsonNumber, digits: number): boolean {
  if (typeof left === typeof right || digits < DIGITS_OF_DOUBLES - 1) return false;
  const [double, text] = typeof left === 'number' ? [left, right] : [Number(right), left];
  const [read, meant] = [exactDecimal(String(double)), exactQuotient(text)];
  return read !== undefined && meant !== undefined && compareQuotients(quotientOf(read), meant) === 0;
}

const rounded = (left: JsonNumber, right: JsonNumber, digits: number): Sides => ({
  left: numberText(left, Math.min(digits, digitsOf(left))),
  right: numberText(right, Math.min(digits, digitsOf(right))),
});

const digitsOf = (side: JsonNumber): number => (typeof side === 'number' ? DIGITS_OF_DOUBLES : MAX_DIGITS);

/** An integer with all its digits; undefined for other numbers and for long ones. */
function inFull([numerator, denominator]: Quotient): string | undefined {
  if (denominator !== 1n) return undefined;
  const text = String(numerator);
  return text.length <= IN_FULL ? text.replace('-', '−') : undefined;
}
