import { countOf } from '../../../results/words/countText.ts';
import { type Html, html } from '../../markup/Html.ts';

/** The button that prints, and its choice: what an author needs, or everything; the script shows them. */
export function printChoice(claims: number): Html {
  return html`<button type="button" class="print" aria-haspopup="dialog" hidden>Print</button>
    <dialog id="_print" aria-labelledby="_print-title">
      <h2 id="_print-title">Print</h2>
      <p>
        The answer, the errata and the outline are what your browser’s own command prints, the lists of titles folded.
        Everything, ${countOf(claims, 'claim')} with all evidence, takes one or two pages a claim.
      </p>
      <p class="choices">
        <button type="button" data-print="short">Answer, errata and outline</button>
        <button type="button" data-print="all">Everything</button>
        <button type="button" class="close">Cancel</button>
      </p>
    </dialog>`;
}
