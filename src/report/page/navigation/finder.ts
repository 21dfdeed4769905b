import { type Html, html } from '../../markup/Html.ts';

/** The field that finds claims from anywhere on the page, with a list of those that are found; the script shows it. */
export function finder(): Html {
  return html`<div class="finder" role="search" aria-label="Find">
    <input
      id="_find"
      type="search"
      role="combobox"
      aria-label="Find claims"
      aria-expanded="false"
      aria-controls="_found"
      aria-autocomplete="list"
      placeholder="Find claims  /"
      autocomplete="off"
      spellcheck="false"
    />
    <div class="found-panel" hidden>
      <p id="_found-count" role="status"></p>
      <ul id="_found" role="listbox" aria-label="Claims found"></ul>
      <p class="aside">
        <kbd>↑</kbd> <kbd>↓</kbd> <kbd>Enter</kbd> open a claim, <kbd>Esc</kbd> shows all. <code>n^2</code>,
        <code>sqrt m</code> and <code>&lt;=</code> find n², √m and ≤; <code>"a phrase"</code>; <code>-without</code>.
      </p>
    </div>
  </div>`;
}
