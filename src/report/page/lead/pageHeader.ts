import type { Results } from '../../../results/Results.ts';
import type { Invocation } from '../../../results/words/commands.ts';
import { credit } from '../../../results/words/credit.ts';
import { countOf } from '../../../results/words/countText.ts';
import { type Html, html } from '../../markup/Html.ts';
import { versionRead } from '../../words/versionRead.ts';
import { inShort } from './inShort.ts';
import { printChoice } from './printChoice.ts';
import { themeButton } from './themeButton.ts';

/** What was checked, and the outcome in two lines. */
export function pageHeader(results: Results, invocation: Invocation): Html {
  const { paper, complete, missing } = results;
  const given = credit(paper);
  const read = versionRead(paper);
  return html`<header class="masthead">
    <div class="page-buttons">${printChoice(results.claims.length)}${themeButton()}</div>
    <p class="kicker">Claim by claim</p>
    <h1>${paper.title}</h1>
    ${given.length > 0 && html`<p class="author">${given.join(', ')}</p>`}
    ${read.length > 0 && html`<p class="in-short how">${read.join(' ')}</p>`} ${inShort(results, invocation)}
    ${!complete && html`<p class="surprise">This run does not cover the whole paper${missing.length > 0 && html`: ${countOf(missing.length, 'claim')} requested but not decided (${missing.join(', ')})`}.</p>`}
  </header>`;
}
