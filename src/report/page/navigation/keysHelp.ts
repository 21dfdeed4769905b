import { type Html, html } from '../../markup/Html.ts';

const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['/'], 'find claims; ↑ ↓ choose one, Enter opens it'],
  [['j', 'k'], 'next and previous claim'],
  [['Enter', 'o'], 'unfold that claim, or fold it'],
  [['Esc'], 'show all claims again'],
  [['Tab', '← ↑ → ↓'], 'move between nodes of the graph; Enter opens the card'],
  [['← →'], 'read the values of a picture, point by point'],
  [['?'], 'show these keys'],
];

/** The keys of the page, in a dialogue that the script opens. */
export function keysHelp(): Html {
  return html`<dialog id="_keys" aria-labelledby="_keys-title">
    <h2 id="_keys-title">Keys</h2>
    <dl>
      ${KEYS.map(
        ([keys, does]) =>
          html`<div>
            <dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
            <dd>${does}</dd>
          </div>`,
      )}
    </dl>
    <p class="aside">
      The address records what is selected: <code>#_claims?verdict=refuted&amp;section=7</code> can be shared.
    </p>
    <button type="button" class="close">Close</button>
  </dialog>`;
}
