import type { Figure } from '../../results/ClaimResult.ts';
import type { MeasuredColumn } from '../../results/Measurements.ts';
import { figureText } from '../../results/words/figureText.ts';
import { percentText } from '../../results/words/percentText.ts';

/** Shares below this are shown as powers of ten. */
const SMALL = 1e-3;

/**
 * A cell of a measured table as a reader sees it; nothing where nothing was measured.
 *
 * @example cellText(0.0312, 'share')  // '3.12 %'
 * @example cellText(2e-9, 'share')    // '2·10⁻⁹'
 * @example cellText(1.2345, 'ratio')  // '1.23 ×'
 */
export function cellText(cell: Figure | null, shows: MeasuredColumn['shows']): string {
  if (cell === null) return '';
  if (shows === 'text' || shows === 'claim') return typeof cell === 'number' ? figureText(cell) : cell;
  if (typeof cell !== 'number' || shows === 'count') return figureText(cell);
  if (shows === 'share') return cell !== 0 && Math.abs(cell) < SMALL ? figureText(cell, 3) : percentText(cell);
  return shows === 'ratio' ? `${figureText(cell, 3)}\u202F×` : figureText(cell, 3);
}

/** Whether a column holds numbers, which stand under each other by their ends. */
export const isNumeric = ({ shows }: MeasuredColumn): boolean => shows !== 'text' && shows !== 'claim';
