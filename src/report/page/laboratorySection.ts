import { LABORATORY_ID } from '../laboratory/laboratoryId.ts';
import { type Html, html } from '../markup/Html.ts';

/** The section that a paper's laboratory fills. Without its script it contains a sentence. */
export function laboratorySection(): Html {
  return html`<section class="laboratory" aria-labelledby="${LABORATORY_ID}">
    <h2 id="${LABORATORY_ID}">A laboratory</h2>
    <div class="lab-body">
      <p class="aside">
        Change the sizes, and the page draws and computes at once. This requires JavaScript, which is switched off;
        everything else on this page can be read without it.
      </p>
    </div>
  </section>`;
}
