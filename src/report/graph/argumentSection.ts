import type { Results } from '../../results/Results.ts';
import { type OnPage, addressOf } from '../markup/anchor.ts';
import { type Html, html } from '../markup/Html.ts';
import { verdictIcon } from '../markup/verdictIcon.ts';
import type { SectionResults } from '../words/bySection.ts';
import { countOf } from '../../results/words/countText.ts';
import { countVerdicts } from '../words/countVerdicts.ts';
import { graphSvg } from './graphSvg.ts';
import { legend } from './legend.ts';
import { mainGraph } from './mainGraph.ts';
import { nextWork } from './nextWork.ts';
import { sectionGraph } from './sectionGraph.ts';
import { isLinked } from './usersOf.ts';

/** Fewest main claims for which a picture of them alone is useful. */
const FEW = 3;

/** The argument as a graph: between the main claims, and step by step in each section, in the paper's order. */
export function argumentSection(sections: readonly SectionResults[], results: Results, onPage: OnPage): Html {
  if (!hasArgument(onPage)) return html``;
  const main = mainGraph(results.headlines, onPage);
  return html`<section class="the-argument" aria-labelledby="_argument">
    <h2 id="_argument">The argument as a graph</h2>
    <p class="aside">
      A true statement may have a wrong proof. A node links to its card. Dragging moves the drawing<span
        class="with-keys"
        >, the arrow keys move between nodes, and <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd> zoom</span
      ><span class="with-fingers">, and two fingers zoom</span>.
    </p>
    ${legend(countVerdicts(results.claims).map(({ verdict }) => verdict))}
    <div class="zoom" role="group" aria-label="The graph">
      <button type="button" data-zoom="-1" aria-label="Smaller">−</button
      ><button type="button" data-zoom="1" aria-label="Larger">+</button
      ><button type="button" data-zoom="0">Fit</button>
      <label
        >A node in focus stands out with
        <select id="_graph-way">
          <option value="both">both directions</option>
          <option value="below">what it rests on</option>
          <option value="above">what rests on it</option>
        </select></label
      >
      <label
        >as far as
        <select id="_graph-depth">
          <option value="1">one step</option>
          <option value="2">two steps</option>
          <option value="3">three steps</option>
          <option value="all">all steps</option>
        </select></label
      >
    </div>
    ${
      main.nodes.length >= FEW &&
      html`<h3>The main claims and what each rests on</h3>
        <div class="scroll graph-box">${graphSvg(main, { label: 'How the main claims rest on one another' })}</div>`
    }
    ${nextWork(results)} ${sections.map((section) => sectionPart(section, onPage))}
  </section>`;
}

/** Whether any claim uses another. */
export const hasArgument = (onPage: OnPage): boolean => [...onPage.values()].some((claim) => isLinked(claim, onPage));

function sectionPart({ title, claims }: SectionResults, onPage: OnPage): Html {
  const graph = sectionGraph(claims, onPage);
  return html`<div class="graph-part">
    <h3>${title}</h3>
    ${graph.nodes.length > 0 && html`<div class="scroll graph-box">${graphSvg(graph, { label: `The steps of ${title}`, addressed: true })}</div>`}
    ${
      graph.alone.length > 0 &&
      html`<details>
        <summary>${countOf(graph.alone.length, 'claim')} that no proof uses</summary>
        <p class="alone">
          ${graph.alone.map(
            ({ id, verdict, title }) =>
              html`<a class="chip ${verdict}" href="${addressOf(id)}" title="${title}"
                >${verdictIcon(verdict)}<span>${id}<span class="hidden"> (${verdict})</span></span></a
              > `,
          )}
        </p>
      </details>`
    }
  </div>`;
}
