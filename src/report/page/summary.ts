import type { ClaimResult } from '../../claim/ClaimResult.ts';
import type { Results } from '../../claim/Results.ts';
import { VERDICTS } from '../../claim/Verdict.ts';
import { countOf } from '../words/countText.ts';
import { countVerdicts } from '../words/countVerdicts.ts';
import { surpriseText } from '../words/surpriseText.ts';
import { type OnPage, addressOf, claimLink, claimLinks } from './anchor.ts';
import { type Html, html } from './Html.ts';
import { textWithTex } from './textWithTex.ts';
import { verdictBadge } from './verdictBadge.ts';

/** So many refuted claims are listed at once; the others unfold. */
const LISTED = 12;

/** The first screen: how many of each verdict, the surprises, the way to the answer, and what is refuted. */
export function summary(results: Results, onPage: OnPage): Html {
  const { claims, answer } = results;
  const refuted = claims.filter(({ verdict }) => verdict === 'refuted');
  const rows = refuted.map((claim) => refutedRow(claim, onPage));
  return html`<section class="summary" aria-labelledby="_summary">
    <h2 id="_summary">What was found</h2>
    ${verdictBar(results)} ${surprises(claims, onPage)}
    ${answer !== null && html`<p class="teaser"><a href="#_answer">The answer to the author</a> <span class="aside">${textWithTex(answer.question)}</span></p>`}
    ${
      refuted.length > 0 &&
      html`<h3>Refuted</h3>
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
        }`
    }
  </section>`;
}

function verdictBar({ claims }: Results): Html {
  const counts = countVerdicts(claims);
  const words = counts.map(({ verdict, count }) => `${count} ${verdict}`).join(', ');
  return html`<div class="bar" role="img" aria-label="${countOf(claims.length, 'claim')}: ${words}">
      ${counts.map(({ verdict, count }) => html`<span class="${verdict}" style="flex-grow:${count}"></span>`)}
    </div>
    <ul class="counts">
      ${counts.map(({ verdict, count }) => html`<li><b>${count}</b> ${verdictBadge(verdict)} <span class="aside">${VERDICTS[verdict]}</span></li>`)}
    </ul>`;
}

function surprises(claims: readonly ClaimResult[], onPage: OnPage): Html {
  const found = claims.filter(({ surprise }) => surprise);
  if (found.length === 0) return html`<p class="no-surprises">No surprises: every verdict is the expected one.</p>`;
  return html`<h3>${found.length === 1 ? 'One surprise' : `${found.length} surprises`}</h3>
    <ul class="surprises">
      ${found.map(
        (claim) => html`<li>${claimLink(claim.id, onPage)} <b>${surpriseText(claim)}.</b> ${claim.sentence}</li>`,
      )}
    </ul>`;
}

function refutedRow({ id, title, place, sentence, repairedBy }: ClaimResult, onPage: OnPage): Html {
  return html`<li>
    <a class="title" href="${addressOf(id)}">${title}</a> <span class="place">${place}</span><br /><span class="aside"
      >${sentence}${repairedBy.length > 0 && html` Repaired by ${claimLinks(repairedBy, onPage)}.`}</span
    >
  </li>`;
}
