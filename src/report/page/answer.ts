import type { Results } from '../../claim/Results.ts';
import { type OnPage, claimLinks } from './anchor.ts';
import { type Html, html } from './Html.ts';
import { textWithTex } from './textWithTex.ts';

/** The author's question and the answer, each sentence with the claims behind it. */
export function answerToTheAuthor({ answer }: Results, onPage: OnPage): Html {
  if (answer === null) return html``;
  return html`<section class="answer" aria-labelledby="_answer">
    <h2 id="_answer">Answer to the author</h2>
    <blockquote>${textWithTex(answer.question)}</blockquote>
    <ol>
      ${answer.sentences.map(({ text, claims }) => html`<li>${textWithTex(text, onPage)} ${claimLinks(claims, onPage)}</li>`)}
    </ol>
  </section>`;
}
