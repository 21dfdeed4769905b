import type { JsonNumber } from '../../../results/jsonNumber.ts';
import type { MeasuredColumn, MeasuredTable } from '../../../results/Measurements.ts';
import { cellText, isNumeric } from '../../markdown/measurementsCell.ts';
import { measuredTablePlot } from '../../plots/measuredTablePlot.ts';
import { countOf } from '../../../results/words/countText.ts';
import { type OnPage, claimLink } from '../../markup/anchor.ts';
import { type Html, html } from '../../markup/Html.ts';
import { textWithTex } from '../../markup/textWithTex.ts';

/** Rows beyond which a table is folded. */
const LONG = 24;

/** A measured table with its picture, and its note above it. */
export function appendixTable(table: MeasuredTable, id: string, onPage: OnPage): Html {
  const { title, note, columns, rows } = table;
  const drawn = html`<div class="scroll">
    <table class="data" aria-labelledby="${id}">
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col" class="${isNumeric(column) && 'number'}">${column.name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${columns.map((column, i) => cellHtml(row[i] ?? null, column, onPage))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
  return html`<section class="measured" aria-labelledby="${id}">
    <h4 id="${id}">${title}</h4>
    ${note !== undefined && html`<p class="aside">${textWithTex(note, onPage)}</p>`} ${measuredTablePlot(table)}
    ${
      rows.length > LONG
        ? html`<details>
            <summary>The table, ${countOf(rows.length, 'row')}</summary>
            ${drawn}
          </details>`
        : drawn
    }
  </section>`;
}

function cellHtml(cell: JsonNumber | null, column: MeasuredColumn, onPage: OnPage): Html {
  const text = cellText(cell, column.shows);
  if (column.shows === 'claim') return html`<td>${text !== '' && claimLink(text, onPage)}</td>`;
  if (column.shows === 'text') return html`<td class="words">${text !== '' && textWithTex(text, onPage)}</td>`;
  const whole = typeof cell === 'number' && Number.isFinite(cell) && !Number.isInteger(cell) ? String(cell) : undefined;
  return whole === undefined
    ? html`<td class="number">${text}</td>`
    : html`<td class="number" title="${whole}">${text}</td>`;
}
