import type { JsonNumber } from '../../results/jsonNumber.ts';
import { numberText } from '../../results/words/numberText.ts';
import { type Html, html } from './Html.ts';

/** A figure for a reader; if it is shortened, hovering over it shows all of it. */
export function numberHtml(figure: JsonNumber, digits?: number): Html {
  const text = numberText(figure, digits);
  const whole = String(figure);
  const shortened =
    text.startsWith('≈') || (typeof figure === 'number' && !Number.isInteger(figure) && plain(text) !== whole);
  return shortened
    ? html`<span class="figure" title="${whole}">${text}</span>`
    : html`<span class="figure">${text}</span>`;
}

const plain = (text: string): string => text.replace('−', '-');
