import type { Figure, ShownFigure } from '../../results/ClaimResult.ts';
import type { Shown } from '../../claim/Claim.ts';
import { quotientOfText, roundedText } from '../../claim/exact/exactText.ts';
import { isFraction, type Quantity, quotientOf } from '../../claim/exact/Quantity.ts';
import { superscript } from '../../claim/exact/superscript.ts';
import { written } from '../validate/ClaimFault.ts';
import { cut, MOST_CHARACTERS } from './cut.ts';

/** A quantity as results.json holds it; exact text that is very long is rounded, and says so. */
export function figure(value: Quantity): Figure {
  if (isFraction(value))
    return value.d === 1n ? figure(value.s * value.n) : exact(value, `${value.s * value.n}/${value.d}`);
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : exact(value, String(value));
  if (Number.isFinite(value)) return value === 0 ? 0 : value;
  return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '−∞';
}

const exact = (value: Quantity, text: string): string =>
  text.length <= MOST_CHARACTERS ? text : `≈ ${roundedText(quotientOf(value), DIGITS)}`;

/** A labelled value of a counterexample as results.json holds it; large ones are cut, and say so. */
export function shownFigure(value: Shown): ShownFigure {
  if (!isList(value)) return cell(value);
  return isRows(value) ? value.slice(0, MOST).map((row) => (isList(row) ? vector(row) : [cell(row)])) : vector(value);
}

const MOST = 12;

/** Claim files are checked by the types; one that shows something else all the same is shown it as text. */
const isList = (value: unknown): value is ArrayLike<unknown> => Array.isArray(value) || ArrayBuffer.isView(value);

const isRows = (value: ArrayLike<unknown>): value is readonly unknown[] => Array.isArray(value) && value.some(isList);

function vector(values: ArrayLike<unknown>): readonly Figure[] {
  const shown = Array.from({ length: Math.min(MOST, values.length) }, (_, i) => cell(values[i]));
  return values.length > MOST ? [...shown, `… ${values.length} in all`] : shown;
}

function cell(value: unknown): Figure {
  const isNumber = typeof value === 'number' || typeof value === 'bigint' || isFraction(value);
  return isNumber ? figure(value) : cut(typeof value === 'string' ? value : written(value));
}

/** Significant digits of a figure in a sentence. */
const DIGITS = 4;
/** Exact text up to this length stands in a sentence as it is. */
const EXACT_LENGTH = 50;

/** A figure as a sentence gives it: a few significant digits; whole numbers and exact text as they are, but for long text. */
export function figureText(value: Figure, digits = DIGITS): string {
  if (typeof value === 'string') return exactTextOf(value, digits);
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return signed(String(value));
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  if (size !== 0 && (size < 1e-3 || size >= 1e6)) return scientific(value, digits);
  // Probabilities next to 1 would read as 1.
  if (rounded === 1 && value !== 1) return `1 ${value < 1 ? '−' : '+'} ${figureText(Math.abs(1 - value), digits)}`;
  return signed(String(rounded));
}

function exactTextOf(text: string, digits: number): string {
  if (text.length <= EXACT_LENGTH) return signed(text);
  const value = quotientOfText(text);
  return value === undefined ? text : `≈ ${roundedText(value, digits)}`;
}

function scientific(value: number, digits: number): string {
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e') as [string, string];
  const power = `10${superscript(Number(exponent))}`;
  const short = signed(String(Number(mantissa)));
  return short === '1' || short === '−1' ? short.replace('1', power) : `${short}·${power}`;
}

const signed = (text: string): string => text.replace(/^-/u, '−');
