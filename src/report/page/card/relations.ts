import type { ClaimResult } from '../../../results/ClaimResult.ts';
import { neighbourhood } from '../../graph/neighbourhood.ts';
import { graphSvg, nodeId } from '../../graph/graphSvg.ts';
import { isLinked, usersOf } from '../../graph/usersOf.ts';
import { type OnPage, addressOf, claimLink, claimLinks } from '../../markup/anchor.ts';
import { type Html, html } from '../../markup/Html.ts';
import { repairsOf } from '../../words/repairText.ts';
import { proofStatus, restsOn } from './proofStatus.ts';

/** What a claim rests on, what rests on it, what it repairs, and what repairs it. */
export function relations(claim: ClaimResult, onPage: OnPage): Html {
  const { id, uses, repairs } = claim;
  const { holding, attempted } = repairsOf(claim, onPage);
  const usedBy = usersOf(id, onPage).map((other) => other.id);
  const parts = [
    holding.length > 0 && html`<p class="relation">Repaired by ${claimLinks(holding, onPage)}</p>`,
    attempted.length > 0 &&
      html`<p class="relation">
        ${attempted.length === 1 ? 'Attempted repair' : 'Attempted repairs'}: ${claimLinks(attempted, onPage)}
      </p>`,
    repairs !== undefined && html`<p class="relation">Repairs ${claimLink(repairs, onPage)}</p>`,
    (uses.length > 0 || claim.proof.status !== 'none') &&
      html`<p class="relation">${restsOn(claim, onPage)} ${proofStatus(claim, onPage)}</p>`,
    usedBy.length > 0 && html`<p class="relation">Used by ${claimLinks(usedBy, onPage)}</p>`,
  ];
  return html`<div class="relations">${parts}${isLinked(claim, onPage) && around(claim, onPage)}</div>`;
}

/** What the claim uses, what uses it, and its repairs, as a picture. */
function around(claim: ClaimResult, onPage: OnPage): Html {
  const { id } = claim;
  return html`<details class="neighbourhood">
    <summary>Its place in the argument</summary>
    <div class="scroll">
      ${graphSvg(neighbourhood(claim, onPage), { label: `What ${id} rests on, and what rests on it`, centre: id })}
    </div>
    <p><a href="${addressOf(nodeId(id))}">In the graph of its section</a></p>
  </details>`;
}
