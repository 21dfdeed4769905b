import type { Results } from '../../claim/Results.ts';
import { countOf } from '../words/countText.ts';
import type { SectionResults } from '../words/bySection.ts';
import { addressOf } from './anchor.ts';
import { type Html, html } from './Html.ts';
import { sectionId } from './sectionHtml.ts';
import { verdictIcon } from './verdictIcon.ts';

/** The paper's outline: its sections and claims in its order, each with its verdict. */
export function contents(sections: readonly SectionResults[], { answers, claims, headlines }: Results): Html {
  const main = claims.some(({ id }) => headlines.includes(id));
  const refuted = claims.some(({ verdict }) => verdict === 'refuted');
  return html`<nav class="contents" aria-label="Contents">
    <details open>
      <summary>Contents</summary>
      <ul class="parts">
        <li><a href="#_summary">What was found</a></li>
        ${answers.length > 0 && html`<li><a href="#_answer">Answer to the author</a></li>`}
        ${main && html`<li><a href="#_main-claims">The main claims</a></li>`}
        ${refuted && html`<li><a href="#_refuted">Refuted</a></li>`}
      </ul>
      <ol>
        ${sections.map(
          ({ title, claims }, i) =>
            html`<li class="outline">
              <a class="section" href="#${sectionId(i)}" title="${countOf(claims.length, 'claim')}">${title}</a>
              <ul>
                ${claims.map(
                  ({ id, verdict }) =>
                    html`<li data-for="${id}">
                      <a class="${verdict}" href="${addressOf(id)}"
                        >${verdictIcon(verdict)}<span>${id}<span class="hidden"> (${verdict})</span></span></a
                      >
                    </li>`,
                )}
              </ul>
            </li>`,
        )}
      </ol>
    </details>
  </nav>`;
}
