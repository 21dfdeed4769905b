import type { Results } from '../../../results/Results.ts';
import type { Measurements } from '../../../results/Measurements.ts';
import type { Changes } from '../../compare/Changes.ts';
import { ERRATA_ID } from '../../errata/errataSection.ts';
import { LABORATORY_ID } from '../../laboratory/laboratoryId.ts';
import { hasArgument } from '../../graph/argumentSection.ts';
import type { SectionResults } from '../../words/bySection.ts';
import { addressOf } from '../../markup/anchor.ts';
import { APPENDIX, measurementsId } from '../appendix/appendix.ts';
import { type Html, html } from '../../markup/Html.ts';
import { titleHtml } from '../../markup/titleHtml.ts';
import { finder } from './finder.ts';
import { sectionId } from '../sectionHtml.ts';
import { verdictIcon } from '../../markup/verdictIcon.ts';

/** The contents of the page; last the sections in the paper's order, each folded over its claims: verdict and title. */
export function contents(
  sections: readonly SectionResults[],
  { answers, claims }: Results,
  changes?: Changes,
  hasLaboratory = false,
  measurements: readonly Measurements[] = [],
): Html {
  const argued = hasArgument(new Map(claims.map((claim) => [claim.id, claim])));
  const refuted = claims.some(({ verdict }) => verdict === 'refuted');
  return html`<div class="side">
    ${finder()}
    <nav class="contents" aria-label="Contents">
      <details open>
        <summary>Contents</summary>
        <ul class="parts">
          <li><a href="#_summary">What was found</a></li>
          ${refuted && html`<li><a href="#${ERRATA_ID}">Errata</a></li>`}
          ${changes !== undefined && html`<li><a href="#_changed">What changed</a></li>`}
          ${answers.length > 0 && html`<li><a href="#_answer">Questions and answers</a></li>`}
          ${sections.length > 0 && html`<li><a href="#_outline">The paper’s outline</a></li>`}
          ${argued && html`<li><a href="#_argument">The argument as a graph</a></li>`}
          ${hasLaboratory && html`<li><a href="#${LABORATORY_ID}">A laboratory</a></li>`}
        </ul>
        <ol>
          ${sections.map(
            ({ title, claims }, i) =>
              html`<li class="outline">
                <details>
                  <summary>${title} <small>${claims.length}</small></summary>
                  <ul>
                    <li><a class="section" href="#${sectionId(i)}">The section</a></li>
                    ${claims.map(
                      ({ id, title, verdict }) =>
                        html`<li data-for="${id}">
                          <a class="${verdict}" href="${addressOf(id)}"
                            >${verdictIcon(verdict)}<span
                              >${titleHtml(title)}<span class="hidden"> (${verdict})</span></span
                            ></a
                          >
                        </li>`,
                    )}
                  </ul>
                </details>
              </li>`,
          )}
        </ol>
        ${
          measurements.length > 0 &&
          html`<ul class="parts">
            <li>
              <a href="#${APPENDIX}">How far to trust these verdicts</a>
              <ul>
                ${measurements.map(({ name, title }) => html`<li><a href="#${measurementsId(name)}">${title}</a></li>`)}
              </ul>
            </li>
          </ul>`
        }
      </details>
    </nav>
  </div>`;
}
