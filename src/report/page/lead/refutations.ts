import type { ClaimResult } from '../../../results/ClaimResult.ts';
import type { EffortName, Results } from '../../../results/Results.ts';
import { countOf } from '../../../results/words/countText.ts';
import { claimSentence } from '../../../results/words/sentence/claimSentence.ts';
import { type OnPage, addressOf, claimLinks } from '../../markup/anchor.ts';
import { type Html, html } from '../../markup/Html.ts';
import { phraseHtml } from '../../markup/phraseHtml.ts';

/** Refuted claims listed at once if there are no main claims; the others are folded. */
const LISTED = 12;

/**
 * Every refuted claim, expected or not: one sentence with the smallest counterexample, and what repairs it. The main
 * claims come first; the rest are folded.
 */
export function refutations({ claims, headlines, effort }: Results, onPage: OnPage): Html {
  const refuted = claims.filter(({ verdict }) => verdict === 'refuted');
  if (refuted.length === 0) return html``;
  const main = refuted.filter(({ id }) => headlines.includes(id));
  const first = main.length > 0 ? main : refuted.slice(0, LISTED);
  const rest = refuted.filter((claim) => !first.includes(claim));
  return html`<div class="refutations">
    <h3 id="_refuted">
      ${main.length === 0 ? 'Refuted' : html`Refuted: ${countOf(main.length, 'main claim')}${rest.length > 0 && html`, and ${countOf(rest.length, 'further claim')}`}`}
    </h3>
    <ol class="refuted-list">
      ${first.map((claim) => refutedRow(claim, effort, onPage))}
    </ol>
    ${
      rest.length > 0 &&
      html`<details>
        <summary>${rest.length} more refuted</summary>
        <ol class="refuted-list" start="${first.length + 1}">
          ${rest.map((claim) => refutedRow(claim, effort, onPage))}
        </ol>
      </details>`
    }
  </div>`;
}

function refutedRow(claim: ClaimResult, effort: EffortName, onPage: OnPage): Html {
  const { id, title, place, repairedBy } = claim;
  return html`<li>
    <span class="place">${place}:</span> <a class="title" href="${addressOf(id)}">${title}</a><br /><span class="aside"
      >${phraseHtml(claimSentence(claim, effort))}${repairedBy.length > 0 && html` Repaired by ${claimLinks(repairedBy, onPage)}.`}</span
    >
  </li>`;
}
