import type { Changes, ClaimChange } from '../../compare/Changes.ts';
import { changesInWords } from '../../compare/changesInWords.ts';
import { changesText } from '../../compare/changeText.ts';
import { type OnPage, claimLink } from '../../markup/anchor.ts';
import { type Html, html } from '../../markup/Html.ts';
import { phraseHtml } from '../../markup/phraseHtml.ts';

/** What changed since another run: how the runs differ, the counts, the claims that matter, and the others folded. */
export function changed(changes: Changes, onPage: OnPage): Html {
  const matter = changes.claims.filter(({ matters }) => matters);
  const figures = changes.claims.filter(({ matters }) => !matters);
  return html`<section class="changed" aria-labelledby="_changed">
    <h2 id="_changed">What changed since ${changes.since}</h2>
    ${changesInWords(changes).map((sentence) => html`<p>${phraseHtml(sentence, onPage)}</p>`)}
    ${matter.length > 0 && list(matter, onPage)}
    ${
      figures.length > 0 &&
      html`<details>
        <summary>
          ${figures.length === 1 ? 'One claim that changed' : `${figures.length} claims that changed`} only in the
          setting or the figures that decide
        </summary>
        ${list(figures, onPage)}
      </details>`
    }
  </section>`;
}

function list(claims: readonly ClaimChange[], onPage: OnPage): Html {
  return html`<ul>
    ${claims.map(({ id, changes }) => html`<li>${claimLink(id, onPage)} ${phraseHtml(changesText(changes))}.</li>`)}
  </ul>`;
}
