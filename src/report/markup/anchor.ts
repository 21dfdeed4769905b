import type { ClaimResult } from '../../results/ClaimResult.ts';
import { printable } from '../../results/words/printable.ts';
import { type Html, html } from './Html.ts';
import { verdictIcon } from './verdictIcon.ts';

/** The claims of the page by id: only these can be linked to. */
export type OnPage = ReadonlyMap<string, ClaimResult>;

/** The address of an element of this page. */
export const addressOf = (id: string): string => `#${encodeURIComponent(printable(id))}`;

/** The name of a claim, linked to its card if the page has one, with the icon of its verdict. */
export function claimLink(id: string, onPage: OnPage): Html {
  const claim = onPage.get(id);
  if (claim === undefined) return html`<span class="chip">${id}</span>`;
  return html`<a class="chip ${claim.verdict}" href="${addressOf(id)}" title="${claim.verdict}: ${claim.title}"
    >${verdictIcon(claim.verdict)}<span>${id}<span class="hidden"> (${claim.verdict})</span></span></a
  >`;
}

/** Several of them in a row of text. */
export function claimLinks(ids: readonly string[], onPage: OnPage): Html {
  return html`${ids.map((id, i) => [i === 0 ? '' : ' ', claimLink(id, onPage)])}`;
}
