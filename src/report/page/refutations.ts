import type { ClaimResult } from '../../claim/ClaimResult.ts';
import type { Results } from '../../claim/Results.ts';
import { type OnPage, addressOf, claimLinks } from './anchor.ts';
import { type Html, html } from './Html.ts';

/** So many refuted claims are listed at once; the others unfold. */
const LISTED = 12;

/** Every refuted claim, expected or not: one sentence with the smallest counterexample, and what repairs it. */
export function refutations({ claims }: Results, onPage: OnPage): Html {
  const refuted = claims.filter(({ verdict }) => verdict === 'refuted');
  if (refuted.length === 0) return html``;
  const rows = refuted.map((claim) => refutedRow(claim, onPage));
  return html`<section class="refutations" aria-labelledby="_refuted">
    <h2 id="_refuted">Refuted</h2>
    <ol class="refuted-list">
      ${rows.slice(0, LISTED)}
    </ol>
    ${
      rows.length > LISTED &&
      html`<details>
        <summary>${rows.length - LISTED} more refuted</summary>
        <ol class="refuted-list" start="${LISTED + 1}">
          ${rows.slice(LISTED)}
        </ol>
      </details>`
    }
  </section>`;
}

function refutedRow({ id, title, place, sentence, repairedBy }: ClaimResult, onPage: OnPage): Html {
  return html`<li>
    <a class="title" href="${addressOf(id)}">${title}</a> <span class="place">${place}</span><br /><span class="aside"
      >${sentence}${repairedBy.length > 0 && html` Repaired by ${claimLinks(repairedBy, onPage)}.`}</span
    >
  </li>`;
}
