import type { Results } from '../../results/Results.ts';
import { countOf } from '../../results/words/countText.ts';
import { askedSentence } from '../../results/words/sentence/askedSentence.ts';
import { claimSentence } from '../../results/words/sentence/claimSentence.ts';
import { addressOf, claimLink, type OnPage } from '../markup/anchor.ts';
import { type Html, html } from '../markup/Html.ts';
import { paragraphs } from '../markup/paragraphs.ts';
import { phraseHtml } from '../markup/phraseHtml.ts';
import { textWithTex } from '../markup/textWithTex.ts';
import { titleHtml } from '../markup/titleHtml.ts';
import { typeset } from '../markup/typeset.ts';
import { verdictBadge } from '../markup/verdictBadge.ts';
import { consequence } from './consequence.ts';
import { errataInWords } from './errataInWords.ts';
import { type ErrataPart, type Erratum, type ErratumKind, errataOf, errataParts } from './errataOf.ts';
import { erratumTex } from './errataTex.ts';
import { rightOf } from './rightOf.ts';

/** The id of the errata, for links. */
export const ERRATA_ID = '_errata';

/** Errors that an author has to mend, shown with their formulas; the others are listed by title, folded. */
const SHOWN: ReadonlySet<ErratumKind> = new Set(['statement', 'fallen', 'standing']);

/**
 * The errors of the paper, ranked by what they are to it. Those to mend are shown as printed and as corrected, with the
 * reason, the counterexample and what follows; then what is right.
 */
export function errataSection(results: Results, onPage: OnPage): Html {
  const errata = errataOf(results);
  const right = rightOf(results);
  if (errata.length === 0) return html``;
  const parts = errataParts(errata);
  return html`<section class="errata" aria-labelledby="${ERRATA_ID}">
    <h2 id="${ERRATA_ID}">Errata</h2>
    <p>${countOf(errata.length, 'claim')} ${errata.length === 1 ? 'is' : 'are'} refuted: ${errataInWords(parts)}.</p>
    ${parts.map((each) => part(each, results, onPage))}
    ${
      right.length > 0 &&
      html`<details class="right">
        <summary>What is right: ${countOf(right.length, 'main claim')}</summary>
        <ul>
          ${right.map(
            ({ claim, mended }) =>
              html`<li>
                ${verdictBadge(claim.verdict)} <a href="${addressOf(claim.id)}">${titleHtml(claim.title)}</a>
                <span class="place">${claim.place}</span>${mended && html` (its proof as corrected)`}
              </li>`,
          )}
        </ul>
      </details>`
    }
  </section>`;
}

function part({ kind, heading, own }: ErrataPart, results: Results, onPage: OnPage): Html {
  if (SHOWN.has(kind)) {
    return html`<h3>${heading}</h3>
      <ol class="errata-list">
        ${own.map((erratum) => entry(erratum, results, onPage))}
      </ol>`;
  }
  return html`<details>
    <summary>${heading}: ${own.length}</summary>
    <ul class="titles">
      ${own.map(({ claim: { id, title } }) => html`<li><a class="title" href="${addressOf(id)}">${titleHtml(title)}</a></li>`)}
    </ul>
  </details>`;
}

function entry(erratum: Erratum, results: Results, onPage: OnPage): Html {
  const { claim, repairs } = erratum;
  const { id, title, place, statement, quote, note } = claim;
  const [repair] = repairs;
  const after = consequence(erratum);
  return html`<li>
    <p><span class="place">${place}:</span> <a class="title" href="${addressOf(id)}">${titleHtml(title)}</a></p>
    ${quote !== undefined && html`<blockquote>${textWithTex(quote, onPage)}</blockquote>`}
    <dl class="lines">
      <div class="refuted">
        <dt>Claimed</dt>
        <dd class="scroll">${typeset(statement, 'display')}</dd>
      </div>
      ${
        repair !== undefined &&
        html`<div class="${repair.verdict}">
          <dt>Correct</dt>
          <dd class="scroll">${typeset(repair.statement, 'display')} ${claimLink(repair.id, onPage)}</dd>
        </div>`
      }
    </dl>
    <p class="aside">
      ${phraseHtml(claimSentence(claim, results.effort))} ${phraseHtml(askedSentence(claim))}
      ${after !== '' && textWithTex(after, onPage)}
    </p>
    <div class="after">
      ${
        note !== undefined &&
        html`<details>
          <summary>Why</summary>
          ${paragraphs(note, onPage)}
        </details>`
      }
      <div class="latex">
        <code hidden>${erratumTex(erratum, results)}</code><button type="button" class="copy">Copy as LaTeX</button>
      </div>
    </div>
  </li>`;
}
