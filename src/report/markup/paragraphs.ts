import type { OnPage } from './anchor.ts';
import { type Html, html } from './Html.ts';
import { textWithTex } from './textWithTex.ts';

/** Text with TeX, its paragraphs parted by empty lines. */
export function paragraphs(text: string, onPage?: OnPage): Html {
  return html`${text.split(/\n\s*\n/u).map((paragraph) => html`<p>${textWithTex(paragraph, onPage)}</p>`)}`;
}
