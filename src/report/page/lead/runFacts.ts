import type { Results } from '../../../results/Results.ts';
import { countOf, countText } from '../../../results/words/countText.ts';
import { errorBudget } from '../../words/errorBudget.ts';
import { errorBudgetText } from '../../words/errorBudgetText.ts';
import { type Fact, facts } from '../../markup/facts.ts';
import { type Html, html } from '../../markup/Html.ts';

/** How much may be wrong by chance, and how much was tried. */
export function runFacts(results: Results): Html {
  const { effort, claims } = results;
  const most = Math.max(0, ...claims.map((claim) => claim.settings));
  const draws = claims.reduce((sum, claim) => sum + claim.draws, 0);
  const settings = claims.reduce((sum, claim) => sum + claim.settings, 0);
  const list: Fact[] = [
    ['error budget', errorBudgetText(errorBudget(results))],
    [
      'sizes',
      `${countOf(settings, 'setting')}, at most ${countText(most)} a claim; ${countOf(draws, 'draw')}; ${effort} effort`,
    ],
  ];
  return html`<div class="run-facts">${facts(list)}</div>`;
}
