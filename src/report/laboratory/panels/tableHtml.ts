import { type Html, html } from '../../markup/Html.ts';
import type { Cell, TableBlock } from '../Panel.ts';

/** A table of figures; a probability has its interval drawn on a scale from 0 to 1. */
export function tableHtml({ columns, rows }: TableBlock, words: (text: string) => Html): Html {
  return html`<div class="scroll">
    <table class="laboratory-table">
      <thead>
        <tr>
          <td></td>
          ${columns.map((column) => html`<th scope="col">${words(column)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ name, cells }) =>
            html`<tr>
              <th scope="row">${words(name)}</th>
              ${cells.map((cell) => html`<td>${cellHtml(cell, words)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function cellHtml({ text, aside, interval, exact }: Cell, words: (text: string) => Html): Html {
  const place = (value: number): number => Math.round(1000 * Math.min(1, Math.max(0, value))) / 10;
  return html`<span class="figure">${words(text)}</span>${aside !== undefined && html` <small>${words(aside)}</small>`}
    ${
      interval !== undefined &&
      html`<svg class="lab-gauge" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <path class="scale" d="M0 4H100" />
        <path class="interval" d="M${place(interval[0])} 4H${Math.max(place(interval[1]), place(interval[0]) + 0.8)}" />
        ${exact !== undefined && html`<path class="exact" d="M${place(exact)} 0V8" />`}
      </svg>`
    }`;
}
