import type { Results } from '../../claim/Results.ts';
import { runAgain } from '../words/commands.ts';
import { countOf } from '../words/countText.ts';
import { errorBudget } from '../words/errorBudget.ts';
import { errorBudgetText } from '../words/errorBudgetText.ts';
import { command } from './command.ts';
import { type Fact, facts } from './facts.ts';
import { type Html, html } from './Html.ts';
import { textWithTex } from './textWithTex.ts';

/** What was checked, with which seed and effort, what may be wrong by chance, and how to run it again. */
export function pageHeader(results: Results): Html {
  const { paper, seed, effort, claims, complete, missing } = results;
  const draws = claims.reduce((sum, claim) => sum + claim.draws, 0);
  const settings = claims.reduce((sum, claim) => sum + claim.settings, 0);
  const list: Fact[] = [
    ['checked', `${countOf(claims.length, 'claim')} at ${countOf(settings, 'setting')} with ${countOf(draws, 'draw')}`],
    ['seed', html`<code>${seed}</code>`],
    ['effort', effort],
    ['error budget', errorBudgetText(errorBudget(results))],
  ];
  return html`<header class="masthead">
    <button type="button" id="_theme" class="theme" hidden>Dark</button>
    <p class="kicker">Every claim of</p>
    <h1>${paper.title}</h1>
    <p class="author">${paper.author}, ${paper.year}</p>
    <p class="about">${textWithTex(paper.about)}</p>
    ${!complete && html`<p class="surprise">This run is not the whole paper${missing.length > 0 && html`: ${countOf(missing.length, 'claim')} asked for and not decided (${missing.join(', ')})`}.</p>`}
    ${facts(list)} ${command(runAgain(results), 'run all of it again')}
  </header>`;
}
