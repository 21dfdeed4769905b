import type { JsonNumber } from '../../results/jsonNumber.ts';
import { type Html, html } from './Html.ts';

/** A figure with enough digits to differ from its neighbour; hovering over it shows all of them. */
export function exactly(figure: JsonNumber, text: string): Html {
  return html`<span class="figure" title="${String(figure)}">${text}</span>`;
}
