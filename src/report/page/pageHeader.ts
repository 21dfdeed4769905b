import type { Results } from '../../claim/Results.ts';
import { countOf } from '../words/countText.ts';
import { type Html, html } from './Html.ts';

/** What was checked. */
export function pageHeader({ paper, claims, complete, missing }: Results): Html {
  const draws = claims.reduce((sum, claim) => sum + claim.draws, 0);
  const settings = claims.reduce((sum, claim) => sum + claim.settings, 0);
  return html`<header class="masthead">
    <button type="button" id="_theme" class="theme" hidden>Dark</button>
    <p class="kicker">Claim by claim</p>
    <h1>${paper.title}</h1>
    <p class="author">${paper.author}, ${paper.year}</p>
    <p class="checked-what">
      ${countOf(claims.length, 'claim')}, checked at ${countOf(settings, 'setting')} with ${countOf(draws, 'draw')}.
    </p>
    ${!complete && html`<p class="surprise">This run is not the whole paper${missing.length > 0 && html`: ${countOf(missing.length, 'claim')} asked for and not decided (${missing.join(', ')})`}.</p>`}
  </header>`;
}
