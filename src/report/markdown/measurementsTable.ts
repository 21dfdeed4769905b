import type { MeasuredTable } from '../../results/Measurements.ts';
import { cellText, isNumeric } from './measurementsCell.ts';
import { inMarkdown } from './inMarkdown.ts';

/** A measured table as Markdown; the same table gives the same text. */
export function measurementsTable({ columns, rows }: MeasuredTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ name }) => inMarkdown(name))),
    `|${columns.map((column) => (isNumeric(column) ? '---:' : '---')).join('|')}|`,
    ...rows.map((row) =>
      line(
        columns.map(({ shows }, i) => {
          const text = cellText(row[i] ?? null, shows);
          return shows === 'claim' && text !== '' ? `\`${text}\`` : inMarkdown(text);
        }),
      ),
    ),
  ].join('\n');
}
