import type { Results } from '../../results/Results.ts';
import { type Erratum, errataOf } from '../errata/errataOf.ts';
import { addressOf } from '../markup/anchor.ts';
import { type Html, html } from '../markup/Html.ts';
import { titleHtml } from '../markup/titleHtml.ts';
import { verdictIcon } from '../markup/verdictIcon.ts';
import { countOf } from '../../results/words/countText.ts';

/** Claims shown before the others are folded. */
const SHOWN = 8;

/** What is refuted and has no repair that holds, the gravest first: what an author would do next. */
export function nextWork(results: Results): Html {
  const errata = errataOf(results);
  if (errata.length === 0) return html``;
  const open = errata.filter(({ repairs }) => repairs.length === 0);
  return html`<div class="next-work">
    <h3 id="_next-work">Refuted and not repaired: next work</h3>
    ${open.length === 0 && html`<p>Nothing: each of the ${countOf(errata.length, 'refuted claim')} has a repair that holds.</p>`}
    ${open.length > 0 && list(open.slice(0, SHOWN))}
    ${
      open.length > SHOWN &&
      html`<details>
        <summary>${countOf(open.length - SHOWN, 'further claim')}</summary>
        ${list(open.slice(SHOWN))}
      </details>`
    }
  </div>`;
}

const list = (errata: readonly Erratum[]): Html =>
  html`<ul class="titles">
    ${errata.map(
      ({ claim: { id, title, verdict, repairedBy }, conclusions }) =>
        html`<li class="${verdict}">
          ${verdictIcon(verdict)}<span
            ><a href="${addressOf(id)}">${titleHtml(title)}</a>
            <small
              >${[
                conclusions.length > 0 &&
                  `${countOf(conclusions.length, 'conclusion')} ${conclusions.length === 1 ? 'rests' : 'rest'} on it`,
                repairedBy.length > 0 && 'a repair was attempted',
              ]
                .filter(Boolean)
                .join('; ')}</small
            ></span
          >
        </li>`,
    )}
  </ul>`;
