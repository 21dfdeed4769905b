import type { Results } from '../../../results/Results.ts';
import { VERDICTS } from '../../../claim/Verdict.ts';
import { countOf } from '../../../results/words/countText.ts';
import { countVerdicts } from '../../words/countVerdicts.ts';
import { claimSentence } from '../../../results/words/sentence/claimSentence.ts';
import { surpriseText } from '../../words/surpriseText.ts';
import { type OnPage, claimLink } from '../../markup/anchor.ts';
import { type Html, html } from '../../markup/Html.ts';
import { SURPRISES } from './inShort.ts';
import { runFacts } from './runFacts.ts';
import { phraseHtml } from '../../markup/phraseHtml.ts';
import { verdictBadge } from '../../markup/verdictBadge.ts';

/** The counts, the surprises, and how the run was made. */
export function summary(results: Results, onPage: OnPage): Html {
  return html`<section class="summary" aria-labelledby="_summary">
    <h2 id="_summary">What was found</h2>
    ${verdictBar(results)} ${surprises(results, onPage)} ${runFacts(results)}
  </section>`;
}

function verdictBar({ claims }: Results): Html {
  const counts = countVerdicts(claims);
  const words = counts.map(({ verdict, count }) => `${count} ${verdict}`).join(', ');
  return html`<div class="bar" role="img" aria-label="${countOf(claims.length, 'claim')}: ${words}">
      ${counts.map(({ verdict, count }) => html`<span class="${verdict}" style="flex-grow:${count}"></span>`)}
    </div>
    <div class="counted">
      <ul class="counts">
        ${counts.map(({ verdict, count }) => html`<li><b>${count}</b> ${verdictBadge(verdict)}</li>`)}
      </ul>
      <details class="meanings">
        <summary>What the verdicts mean</summary>
        <ul>
          ${counts.map(({ verdict }) => html`<li>${verdictBadge(verdict)} <span class="aside">${VERDICTS[verdict]}</span></li>`)}
        </ul>
      </details>
    </div>`;
}

function surprises({ claims, effort }: Results, onPage: OnPage): Html {
  const found = claims.filter(({ surprise }) => surprise);
  if (found.length === 0)
    return html`<p class="no-surprises">No surprises: every verdict is the one its claim file expects.</p>`;
  return html`<h3 id="${SURPRISES}">${found.length === 1 ? 'One surprise' : `${found.length} surprises`}</h3>
    <ul class="surprises">
      ${found.map(
        (claim) =>
          html`<li>
            ${claimLink(claim.id, onPage)} <b>${surpriseText(claim)}.</b> ${phraseHtml(claimSentence(claim, effort))}
          </li>`,
      )}
    </ul>`;
}
