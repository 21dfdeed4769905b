import { type Html, html } from '../../markup/Html.ts';

/** The button that switches between light and dark; the script shows and names it. */
export const themeButton = (): Html => html`<button type="button" id="_theme" class="theme" hidden>Dark</button>`;
