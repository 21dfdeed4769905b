import { doubleOf, type JsonNumber } from '../../../results/jsonNumber.ts';
import type { ShownValue } from '../../../results/ClaimResult.ts';
import { numberHtml } from '../../markup/numberHtml.ts';
import { withVariables } from '../../markup/settingHtml.ts';
import { type Html, html } from '../../markup/Html.ts';

/** Larger values are cut; the replay command shows all of them. */
const MAX_ROWS = 12;
const MAX_COLUMNS = 13;

/** The labelled values of a counterexample, each laid out as the mathematics has it: number, vector or matrix. */
export function shownValues(shown: Readonly<Record<string, ShownValue>> | undefined): Html {
  const values = Object.entries(shown ?? {});
  if (values.length === 0) return html``;
  return html`<div class="shown">
    ${values.map(([name, value]) => html`<div class="value scroll">${labelled(name, value)}</div>`)}
  </div>`;
}

function labelled(name: string, value: ShownValue): Html {
  if (typeof value === 'string' && Number.isNaN(doubleOf(value))) {
    return html`<span class="label">${withVariables(name)}</span>: <span class="text">${value}</span>`;
  }
  const label = html`<span class="label">${subscripted(name)}</span><span class="equals">=</span>`;
  if (!isList(value)) return html`${label}${numberHtml(value)}`;
  const entries: readonly (JsonNumber | readonly JsonNumber[])[] = value;
  const rows = entries.filter((entry): entry is readonly JsonNumber[] => isList(entry));
  const single = entries.filter((entry): entry is JsonNumber => !isList(entry));
  return rows.length === 0
    ? html`${label}${table([single], 'vector', `${name}, ${single.length} entries`)}`
    : html`${label}${table(rows, 'matrix', `${name}, ${rows.length} × ${rows[0]?.length ?? 0}`)}`;
}

/** Numbers by rows, within brackets as a matrix or as a vector; cut where they are many. */
export function table(rows: readonly (readonly JsonNumber[])[], shape: 'vector' | 'matrix', caption: string): Html {
  const longest = Math.max(...rows.map((row) => row.length));
  if (longest === 0) return html`( )`;
  const line = (row: readonly JsonNumber[] | null): Html =>
    row === null
      ? html`<td>⋮</td>`
      : html`${cut(row, MAX_COLUMNS).map((entry) => html`<td>${entry === null ? '…' : numberHtml(entry)}</td>`)}`;
  const cutShort = rows.length > MAX_ROWS || longest > MAX_COLUMNS;
  return html`<table class="${shape}">
      <caption class="hidden">
        ${caption}
      </caption>
      <tbody>
        ${cut(rows, MAX_ROWS).map(
          (row) =>
            html`<tr>
              ${line(row)}
            </tr>`,
        )}
      </tbody>
    </table>
    ${cutShort && html`<small class="size">(${shape === 'vector' ? longest : `${rows.length} × ${longest}`})</small>`}`;
}

/** A label with what follows an underscore as an index: `x'_i − x_i`. */
function subscripted(label: string): Html {
  const parts = label.split(/(?<=[\p{L}'′])_(\p{L}|\d+)(?![\p{L}\d])/u);
  return html`${parts.map((part, place) => (place % 2 === 0 ? part : html`<sub>${part}</sub>`))}`;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** The first few; `null` stands for the rest. */
function cut<T>(list: readonly T[], most: number): (T | null)[] {
  return list.length <= most ? [...list] : [...list.slice(0, most - 1), null];
}
