import type { Literature } from '../../../claim/Claim.ts';
import { CONSULTED } from '../../words/consulted.ts';
import { type Html, html } from '../../markup/Html.ts';
import { textWithTex } from '../../markup/textWithTex.ts';

/** The references for a claim, each with how it was consulted. */
export function literatureList(literature: readonly Literature[]): Html {
  if (literature.length === 0) return html``;
  return html`<details class="literature">
    <summary>Literature (${literature.length})</summary>
    <ul>
      ${literature.map(
        ({ reference, says, checked }) =>
          html`<li>
            <cite>${textWithTex(reference)}</cite>: ${textWithTex(says)}
            <span class="checked ${checked}">${CONSULTED[checked]}</span>
          </li>`,
      )}
    </ul>
  </details>`;
}
