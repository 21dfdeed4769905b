import { type Html, html } from './Html.ts';

/**
 * A command to type, with a button that copies it. It can be reached by keyboard, since it may scroll; a script removes
 * that after layout if it does not.
 */
export function command(text: string, what: string): Html {
  return html`<div class="command">
    <code class="scroll" tabindex="0">${text}</code
    ><button type="button" class="copy" aria-label="Copy: ${what}">Copy</button>
  </div>`;
}
