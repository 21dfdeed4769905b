import { type Html, html } from './Html.ts';

/** A command to type, with a button that copies it. */
export function command(text: string, what: string): Html {
  return html`<div class="command">
    <code class="scroll">${text}</code><button type="button" class="copy" aria-label="Copy: ${what}">Copy</button>
  </div>`;
}
