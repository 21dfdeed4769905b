import type { JsonNumber } from '../../results/jsonNumber.ts';
import type { MeasuredColumn } from '../../results/Measurements.ts';
import { numberText } from '../../results/words/numberText.ts';
import { percentText } from '../../results/words/percentText.ts';

/** Shares below this are shown as powers of ten. */
const SMALL = 1e-3;

/**
 * A cell of a measured table as a reader sees it; empty if nothing was measured.
 *
 * @example cellText(0.0312, 'share') // '3.12 %'
 * @example cellText(2e-9, 'share') // '2·10⁻⁹'
 * @example cellText(1.2345, 'ratio') // '1.23 ×'
 */
export function cellText(cell: JsonNumber | null, shows: MeasuredColumn['shows']): string {
  if (cell === null) return '';
  if (shows === 'text' || shows === 'claim') return typeof cell === 'number' ? numberText(cell) : cell;
  if (typeof cell !== 'number' || shows === 'count') return numberText(cell);
  if (shows === 'share') return cell !== 0 && Math.abs(cell) < SMALL ? numberText(cell, 3) : percentText(cell);
  return shows === 'ratio' ? `${numberText(cell, 3)}\u202F×` : numberText(cell, 3);
}

/** Whether a column holds numbers, which are aligned to the right. */
export const isNumeric = ({ shows }: MeasuredColumn): boolean => shows !== 'text' && shows !== 'claim';
