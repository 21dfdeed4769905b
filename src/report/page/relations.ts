import type { ClaimResult } from '../../claim/ClaimResult.ts';
import { type OnPage, claimLink, claimLinks } from './anchor.ts';
import { type Html, html } from './Html.ts';
import { proofStatus, restsOn } from './proofStatus.ts';

/** What a claim rests on, what rests on it, what it repairs and what repairs it. */
export function relations(claim: ClaimResult, onPage: OnPage): Html {
  const { id, uses, repairs, repairedBy } = claim;
  const usedBy = [...onPage.values()].filter((other) => other.uses.includes(id)).map((other) => other.id);
  const parts = [
    repairedBy.length > 0 && html`<p class="relation">Repaired by ${claimLinks(repairedBy, onPage)}</p>`,
    repairs !== undefined && html`<p class="relation">Repairs ${claimLink(repairs, onPage)}</p>`,
    (uses.length > 0 || claim.proof.status !== 'none') &&
      html`<p class="relation">${restsOn(claim, onPage)} ${proofStatus(claim, onPage)}</p>`,
    usedBy.length > 0 && html`<p class="relation">Used by ${claimLinks(usedBy, onPage)}</p>`,
  ];
  return html`<div class="relations">${parts}</div>`;
}
