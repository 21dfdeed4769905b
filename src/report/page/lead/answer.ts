import type { AnswerText, Results } from '../../../results/Results.ts';
import { type OnPage, claimLinks } from '../../markup/anchor.ts';
import { type Html, html } from '../../markup/Html.ts';
import { textWithTex } from '../../markup/textWithTex.ts';

/** The id of the first question and its answer, on the first screen. */
export const LEAD = '_lead';

/** Sentences of the first answer on the first screen. */
const IN_SHORT = 3;

/** The most important question with the beginning of its answer, for the first screen. */
export function answerInShort({ answers }: Results, onPage: OnPage): Html {
  const first = answers[0];
  if (first === undefined) return html``;
  const { question, sentences } = first;
  const more = sentences.length > IN_SHORT || answers.length > 1;
  return html`<section class="lead" aria-labelledby="${LEAD}">
    <h2 id="${LEAD}" class="question">${textWithTex(question)}</h2>
    ${sentences.slice(0, IN_SHORT).map((each) => html`<p>${sentence(each, onPage)}</p>`)}
    ${
      more &&
      html`<p class="more">
        <a href="#_answer"
          >The whole
          answer${answers.length > 1 && html`, and ${answers.length - 1} more ${answers.length === 2 ? 'question' : 'questions'}`}</a
        >
      </p>`
    }
  </section>`;
}

/** The author's questions and the answers, each sentence with the claims behind it. */
export function answerToTheAuthor({ answers }: Results, onPage: OnPage): Html {
  if (answers.length === 0) return html``;
  return html`<section class="answer" aria-labelledby="_answer">
    <h2 id="_answer">Questions and answers</h2>
    ${answers.map(
      ({ question, sentences }) =>
        html`<blockquote>${textWithTex(question)}</blockquote>
          <ol>
            ${sentences.map((each) => html`<li>${sentence(each, onPage)}</li>`)}
          </ol>`,
    )}
  </section>`;
}

const sentence = ({ text, claims }: AnswerText, onPage: OnPage): Html =>
  html`${textWithTex(text, onPage)} ${claimLinks(claims, onPage)}`;
