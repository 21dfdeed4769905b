import { compareQuotients, difference, type Quotient, quotientOf } from './Quantity.ts';
import { superscript } from './superscript.ts';

/**
 * The number that exact text stands for, an integer or a fraction.
 *
 * @returns undefined when it is no such text
 * @example quotientOfText('-7/2') // [-7n, 2n]
 */
export function quotientOfText(text: string): Quotient | undefined {
  const [, sign, numerator, denominator = '1'] = /^([-−]?)(\d+)(?:\/0*([1-9]\d*))?$/u.exec(text) ?? [];
  if (numerator === undefined) return undefined;
  const size = BigInt(numerator);
  return [sign === '' ? size : -size, BigInt(denominator)];
}

/** The exact value of a double or exact text; undefined where it is infinite or no number. */
export function exactQuotient(value: number | string): Quotient | undefined {
  if (typeof value === 'string') return quotientOfText(value);
  return Number.isFinite(value) ? quotientOf(value) : undefined;
}

/**
 * A quotient to some significant digits, however long its numerator and denominator are; zeros at the end are left out.
 *
 * @example roundedText([10n ** 5000n, 3n], 4) // '3.333·10⁴⁹⁹⁹'
 * @example roundedText([1n, 8n], 2)           // '0.13'
 */
export function roundedText([numerator, denominator]: Quotient, digits: number): string {
  if (numerator === 0n) return '0';
  const sign = numerator < 0n ? '−' : '';
  const size: Quotient = [numerator < 0n ? -numerator : numerator, denominator];
  const { leading, exponent } = decimalDigits(size, digits);
  // A probability next to 1 would read as 1.
  if (leading === '1' && exponent === 0 && compareQuotients(size, ONE) !== 0 && sign === '') {
    const isLess = compareQuotients(size, ONE) < 0;
    return `1 ${isLess ? '−' : '+'} ${roundedText(isLess ? difference(ONE, size) : difference(size, ONE), digits)}`;
  }
  return sign + (exponent < -3 || exponent > 4 ? scientific(leading, exponent) : decimal(leading, exponent));
}

/**
 * The fewest significant digits in which two numbers differ, each rounded to so many.
 *
 * @param most digits that are looked at
 * @returns undefined where the numbers are equal, begin alike in all those digits, or are no finite numbers
 * @example digitsApart(0.5, 0.500004, 17) // 6
 */
export function digitsApart(left: number | string, right: number | string, most: number): number | undefined {
  const [a, b] = [exactQuotient(left), exactQuotient(right)];
  if (a === undefined || b === undefined || compareQuotients(a, b) === 0) return undefined;
  for (let digits = FEWEST_DIGITS; digits <= most; digits++) {
    if (roundedText(a, digits) !== roundedText(b, digits)) return digits;
  }
  return undefined;
}

/** Digits that a reader is given in any case. */
const FEWEST_DIGITS = 4;

const ONE: Quotient = [1n, 1n];

/** A positive number as d₁.d₂d₃… · 10^exponent, rounded half up. */
function decimalDigits([n, d]: Quotient, digits: number): { readonly leading: string; readonly exponent: number } {
  const guess = String(n).length - String(d).length;
  const exponent = compareQuotients([n, d], power(guess)) < 0 ? guess - 1 : guess;
  const [up, down] = power(digits - 1 - exponent);
  const [above, below] = [n * up, d * down];
  const rounded = String((2n * above + below) / (2n * below));
  const carried = rounded.length - digits;
  return { leading: rounded.replace(/0+$/u, ''), exponent: exponent + carried };
}

const power = (exponent: number): Quotient =>
  exponent >= 0 ? [10n ** BigInt(exponent), 1n] : [1n, 10n ** BigInt(-exponent)];

function scientific(leading: string, exponent: number): string {
  const ten = `10${superscript(exponent)}`;
  if (leading === '1') return ten;
  return `${leading[0]}${leading.length > 1 ? `.${leading.slice(1)}` : ''}·${ten}`;
}

function decimal(leading: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${leading}`;
  const whole = leading.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return leading.length > exponent + 1 ? `${whole}.${leading.slice(exponent + 1)}` : whole;
}
