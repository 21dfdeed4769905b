import type { Results } from '../../claim/Results.ts';
import { countVerdicts } from '../words/countVerdicts.ts';
import { type Html, html } from './Html.ts';
import { verdictIcon } from './verdictIcon.ts';

/** Filters by verdict and text; the script shows them, since nothing here works without it. */
export function toolbar({ claims }: Results): Html {
  return html`<div class="toolbar" role="search" hidden>
    <label class="find"
      ><span class="hidden">Find claims</span
      ><input id="_find" type="search" placeholder="Find claims  /" autocomplete="off" spellcheck="false"
    /></label>
    <div class="filters" role="group" aria-label="Show only">
      ${countVerdicts(claims).map(
        ({ verdict, count }) =>
          html`<button type="button" class="filter ${verdict}" data-verdict="${verdict}" aria-pressed="false">
            ${verdictIcon(verdict)}${verdict} <span class="number">${count}</span>
          </button>`,
      )}
    </div>
    <p id="_shown" role="status"></p>
  </div>`;
}
