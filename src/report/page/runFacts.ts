import type { Results } from '../../claim/Results.ts';
import { runAgain } from '../words/commands.ts';
import { countOf } from '../words/countText.ts';
import { errorBudget } from '../words/errorBudget.ts';
import { errorBudgetText } from '../words/errorBudgetText.ts';
import { command } from './command.ts';
import { type Fact, facts } from './facts.ts';
import { type Html, html } from './Html.ts';

/** How much may be wrong by chance, with which seed and effort the run was made, and how to make it again. */
export function runFacts(results: Results): Html {
  const { seed, effort, claims } = results;
  const most = Math.max(0, ...claims.map((claim) => claim.settings));
  const list: Fact[] = [
    ['error budget', errorBudgetText(errorBudget(results))],
    ['seed', html`<code>${seed}</code>`],
    ['sizes', `effort ${effort}: up to ${countOf(most, 'setting')} a claim; each card has its own domain`],
  ];
  return html`<div class="run-facts">${facts(list)} ${command(runAgain(results), 'run all of it again')}</div>`;
}
