import type { JsonNumber } from '../../../results/jsonNumber.ts';
import type { GrowthDrift, GrowthEvidence } from '../../../results/ClaimResult.ts';
import { growthPlot } from '../../plots/growthPlot.ts';
import { numberText } from '../../../results/words/numberText.ts';
import { settingText, valueText } from '../../../results/words/settingText.ts';
import { intervalText } from '../../../results/words/intervalText.ts';
import { type Html, html } from '../../markup/Html.ts';

/** Measured sizes against the predicted law: the slope, the picture, and the numbers behind it. */
export function growthEvidence({ slope, points, drift }: GrowthEvidence): Html {
  const [first, last] = [points[0]?.size ?? 0, points.at(-1)?.size ?? 0];
  const power =
    slope === undefined
      ? ''
      : html` The measured values grow like the law to the power
          <strong class="figure">${intervalText(slope)}</strong>.`;
  return html`<section class="evidence">
    <p>
      Over the sizes ${valueText(first)} to ${valueText(last)}${drift === undefined ? '.' : driftWords(drift)}${power}
    </p>
    ${growthPlot(points)}
    <details>
      <summary>The sizes as a table</summary>
      <div class="scroll">
        <table class="data">
          <thead>
            <tr>
              <th scope="col">size</th>
              <th scope="col">measured</th>
              <th scope="col">law</th>
              <th scope="col">measured/law</th>
            </tr>
          </thead>
          <tbody>
            ${points.map(
              ({ size, measured, law }) =>
                html`<tr>
                  <td>${valueText(size)}</td>
                  <td>${intervalText(measured)}</td>
                  <td>${numberText(law)}</td>
                  <td>${intervalText([measured[0] / law, measured[1] / law])}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </section>`;
}

function driftWords({ order, setting, rose, fell, within }: GrowthDrift): Html {
  const at = Object.keys(setting).length === 0 ? '' : ` and at ${settingText(setting)}`;
  const [up, down] = [change('rise', rose), change('fall', fell)];
  const words = { O: up, Omega: down, Theta: html`${up} and ${down}` }[order];
  const allowed = within === 1 ? 'no drift is allowed' : `a factor of ${numberText(within)} is allowed`;
  return html`${at}, measured/law ${words} from one size to a later one; ${allowed}.`;
}

function change(verb: 'rise' | 'fall', factor: JsonNumber): Html {
  const text = numberText(factor);
  return text === '1'
    ? html`does not ${verb}`
    : html`${verb}s by a factor of at most <strong class="figure">${text}</strong>`;
}
