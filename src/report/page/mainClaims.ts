import type { ClaimResult } from '../../claim/ClaimResult.ts';
import type { Results } from '../../claim/Results.ts';
import { type OnPage, addressOf } from './anchor.ts';
import { type Html, html } from './Html.ts';
import { proofBadge } from './proofStatus.ts';
import { verdictBadge } from './verdictBadge.ts';

/** The claims that say the most in the fewest lines: what is claimed, where, the verdict and how the proof stands. */
export function mainClaims({ headlines }: Results, onPage: OnPage): Html {
  const claims = headlines.flatMap((id) => onPage.get(id) ?? []);
  if (claims.length === 0) return html``;
  return html`<section class="main-claims" aria-labelledby="_main-claims">
    <h2 id="_main-claims">The main claims</h2>
    <ul>
      ${claims.map(row)}
    </ul>
  </section>`;
}

function row(claim: ClaimResult): Html {
  const { id, title, place, verdict } = claim;
  return html`<li>
    ${verdictBadge(verdict)}<span><a href="${addressOf(id)}">${title}</a> <span class="place">${place}</span></span
    >${proofBadge(claim)}
  </li>`;
}
