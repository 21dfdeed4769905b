import type { Figure, ShownFigure } from '../claim/ClaimResult.ts';
import type { Shown } from '../claim/Claim.ts';
import { isFraction, type Quantity } from '../claim/Quantity.ts';
import { written } from './ClaimFault.ts';

/** A quantity as results.json holds it. */
export function figure(value: Quantity): Figure {
  if (isFraction(value)) return value.d === 1n ? figure(value.s * value.n) : value.toFraction(false);
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (Number.isFinite(value)) return value === 0 ? 0 : value;
  return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '−∞';
}

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
  return isNumber ? figure(value) : typeof value === 'string' ? value : written(value);
}

/** A figure as a sentence gives it: four significant digits, or another number of them; exact text as it is. */
export function figureText(value: Figure, significant = 4): string {
  if (typeof value === 'string') return value;
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value).replace('-', '−');
  const digits = Number(value.toPrecision(significant));
  const size = Math.abs(digits);
  if (size !== 0 && (size < 1e-3 || size >= 1e6)) {
    const [mantissa, exponent] = digits.toExponential().split('e') as [string, string];
    return `${mantissa}·10${superscript(Number(exponent))}`.replace('-', '−');
  }
  // Probabilities next to 1 would read as 1.
  if (digits === 1 && value !== 1) return `1 ${value < 1 ? '−' : '+'} ${figureText(Math.abs(1 - value))}`;
  return String(digits).replace('-', '−');
}

/** A whole number set high: `⁻¹²`. */
export function superscript(exponent: number): string {
  return Array.from(String(exponent), String)
    .map((sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹⁻'['0123456789-'.indexOf(sign)])
    .join('');
}
