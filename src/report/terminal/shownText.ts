import type { JsonNumber } from '../../results/jsonNumber.ts';
import type { ShownValue } from '../../results/ClaimResult.ts';

/** Significant digits of an entry of a vector or matrix; a number by itself has all of its digits. */
const DIGITS = 6;

/**
 * A labelled value of a counterexample: a number with all its digits, a vector in a line, a matrix by rows with its
 * columns aligned.
 *
 * @example shownText('W', [[1, -0.5], [0, 0.25]]) // 'W =\n   1  −0.5 \n   0   0.25'
 */
export function shownText(label: string, value: ShownValue): string {
  if (!Array.isArray(value)) return `${label} = ${signed(String(value))}`;
  const rows = value as readonly (JsonNumber | readonly JsonNumber[])[];
  if (!rows.some((row) => Array.isArray(row)))
    return `${label} = (${(rows as readonly JsonNumber[]).map(entry).join(', ')})`;
  return `${label} =\n${matrixText(rows as readonly (readonly JsonNumber[])[])}`;
}

function matrixText(rows: readonly (readonly JsonNumber[])[]): string {
  const entries = rows.map((row) => row.map((value) => split(entry(value))));
  const columns = Math.max(...entries.map((row) => row.length));
  const widest = (column: number, part: 0 | 1): number =>
    Math.max(...entries.map((row) => row[column]?.[part].length ?? 0));
  const widths = Array.from({ length: columns }, (_, column) => [widest(column, 0), widest(column, 1)] as const);
  return entries
    .map((row) => row.map(([whole, part], at) => whole.padStart(widths[at]![0]) + part.padEnd(widths[at]![1])))
    .map((row) => `  ${row.join('  ')}`.trimEnd())
    .join('\n');
}

/** What stands before the decimal point, and the point with what stands after it. */
function split(text: string): readonly [string, string] {
  const at = text.indexOf('.');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

function entry(value: JsonNumber): string {
  return signed(typeof value === 'number' ? String(Number(value.toPrecision(DIGITS))) : value);
}

const signed = (text: string): string => text.replace(/^-/u, '−');
