import type { JsonNumber } from '../../results/jsonNumber.ts';
import { numberText } from '../../results/words/numberText.ts';
import { type Html, html } from './Html.ts';

/** A figure for a reader; where it is shortened, the whole of it shows on pointing at it. */
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
