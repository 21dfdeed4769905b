import type { Sharpness, SharpPoint } from '../../../results/Sharpness.ts';
import { sharpPlot } from '../../plots/sharpPlot.ts';
import { countText } from '../../../results/words/countText.ts';
import { valueText } from '../../../results/words/settingText.ts';
import { numberText } from '../../../results/words/numberText.ts';
import { type Html, html } from '../../markup/Html.ts';
import { sharpSentence } from '../../../results/words/sentence/claimSentence.ts';
import { phraseHtml } from '../../markup/phraseHtml.ts';

/** How sharp a constant of a claim is: in words, as a picture, and the numbers behind it. */
export function sharpnessHtml(sharp: Sharpness | undefined): Html {
  if (sharp === undefined) return html``;
  const { along, find, points, budget, resolution } = sharp;
  const drawn = points.some((point) => point.draws > 0);
  const [upTo, from] = find === 'smallest' ? ['up to', 'from'] : ['from', 'up to'];
  return html`<section class="evidence sharpness">
    <h4>The sharp constant</h4>
    <p>${phraseHtml(sharpSentence(sharp))}</p>
    ${sharpPlot(sharp)}
    <details>
      <summary>The constants as a table</summary>
      <div class="scroll">
        <table class="data">
          <thead>
            <tr>
              <th scope="col">${along}</th>
              <th scope="col">refuted ${upTo}</th>
              <th scope="col">upheld ${from}</th>
              <th scope="col">as printed</th>
              ${drawn && html`<th scope="col">draws</th>`}
            </tr>
          </thead>
          <tbody>
            ${points.map(
              (point) =>
                html`<tr>
                  <td>${valueText(point.size)}</td>
                  <td>${refutedText(point)}</td>
                  <td>${constantText(point.upheld)}</td>
                  <td>${point.printed}</td>
                  ${drawn && html`<td>${countText(point.draws)}</td>`}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="aside">
        Constants ${numberText(resolution)} apart were tried by bisection, which assumes that a claim true with one
        constant is true with all ${find === 'smallest' ? 'larger' : 'smaller'} ones; where that was seen to fail, the
        table says so. ${budget > 0 && ` All this is wrong with probability at most ${numberText(budget)}.`}
      </p>
    </details>
  </section>`;
}

const constantText = (constant: number | null): string => (constant === null ? 'none' : numberText(constant));

const refutedText = ({ refuted, disorder }: SharpPoint): string =>
  disorder === undefined
    ? constantText(refuted)
    : `no order: ${numberText(disorder.upheld)} upheld, ${numberText(disorder.refuted)} refuted`;
