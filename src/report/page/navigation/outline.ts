import type { ClaimResult } from '../../../results/ClaimResult.ts';
import type { Results } from '../../../results/Results.ts';
import type { SectionResults } from '../../words/bySection.ts';
import { countOf } from '../../../results/words/countText.ts';
import { type OnPage, addressOf } from '../../markup/anchor.ts';
import { folded } from '../../markup/folded.ts';
import { type Html, html } from '../../markup/Html.ts';
import { paragraphs } from '../../markup/paragraphs.ts';
import { proofBadge } from '../card/proofStatus.ts';
import { sectionId } from '../sectionHtml.ts';
import { titleHtml } from '../../markup/titleHtml.ts';
import { typeset } from '../../markup/typeset.ts';
import { verdictBadge } from '../../markup/verdictBadge.ts';
import { verdictIcon } from '../../markup/verdictIcon.ts';

/**
 * The paper in its own order: what it and each of its sections argue, in our words; the main claims with their
 * formulas, verdicts and proofs; and the title of every other claim, folded.
 */
export function outline(sections: readonly SectionResults[], { paper, headlines }: Results, onPage: OnPage): Html {
  if (sections.length === 0) return html``;
  return html`<section class="the-outline" aria-labelledby="_outline">
    <h2 id="_outline">The paper’s outline</h2>
    <div class="about">${paragraphs(paper.about)}</div>
    ${sections.map((section, i) => part(section, i, new Set(headlines), onPage))}
  </section>`;
}

function part({ title, gist, claims }: SectionResults, index: number, main: ReadonlySet<string>, onPage: OnPage): Html {
  const shown = claims.filter(({ id }) => main.has(id));
  const others = claims.filter(({ id }) => !main.has(id));
  return html`<div class="part">
    <h3><a href="#${sectionId(index)}">${title}</a></h3>
    ${gist !== undefined && html`<div class="gist">${paragraphs(gist, onPage)}</div>`}
    ${
      shown.length > 0 &&
      html`<ul class="main-claims">
        ${shown.map(mainClaim)}
      </ul>`
    }
    ${
      others.length > 0 &&
      html`<details>
        <summary>${countOf(others.length, shown.length > 0 ? 'further claim' : 'claim')}</summary>
        ${folded(
          html`<ul class="titles">
            ${others.map(line)}
          </ul>`,
        )}
      </details>`
    }
  </div>`;
}

function mainClaim(claim: ClaimResult): Html {
  const { id, title, place, verdict, statement } = claim;
  return html`<li class="${verdict}">
    <p>
      ${verdictBadge(verdict)} <a href="${addressOf(id)}">${titleHtml(title)}</a> <span class="place">${place}</span>
      ${proofBadge(claim)}
    </p>
    <div class="statement scroll">${typeset(statement, 'display')}</div>
  </li>`;
}

const line = ({ id, title, verdict }: ClaimResult): Html =>
  html`<li class="${verdict}">
    ${verdictIcon(verdict)}<a href="${addressOf(id)}">${titleHtml(title)}<span class="hidden"> (${verdict})</span></a>
  </li>`;
