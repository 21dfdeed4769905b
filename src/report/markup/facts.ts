import { type Hole, type Html, html } from './Html.ts';

/** A name and its value; null is left out. */
export type Fact = readonly [name: string, value: Hole] | null;

/** Names and values in two columns. */
export function facts(list: readonly Fact[]): Html {
  const rows = list.filter((fact) => fact !== null);
  if (rows.length === 0) return html``;
  return html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
