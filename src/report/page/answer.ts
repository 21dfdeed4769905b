import type { Results } from '../../claim/Results.ts';
import { type OnPage, claimLinks } from './anchor.ts';
import { type Html, html } from './Html.ts';
import { textWithTex } from './textWithTex.ts';

/** The author's questions and the answers, each sentence with the claims behind it. */
export function answerToTheAuthor({ answers }: Results, onPage: OnPage): Html {
  if (answers.length === 0) return html``;
  return html`<section class="answer" aria-labelledby="_answer">
    <h2 id="_answer">Answer to the author</h2>
    ${answers.map(
      ({ question, sentences }) =>
        html`<blockquote>${textWithTex(question)}</blockquote>
          <ol>
            ${sentences.map(({ text, claims }) => html`<li>${textWithTex(text, onPage)} ${claimLinks(claims, onPage)}</li>`)}
          </ol>`,
    )}
  </section>`;
}
