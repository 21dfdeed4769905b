import type { Evidence } from '../../claim/ClaimResult.ts';
import { growthPlot } from '../plots/growthPlot.ts';
import { figureText } from '../words/figureText.ts';
import { intervalText } from '../words/intervalText.ts';
import { type Html, html } from './Html.ts';

/** Measured sizes against the predicted law: the slope, the picture, and the numbers behind it. */
export function growthEvidence({ slope, points }: Evidence & { by: 'growth' }): Html {
  const [first, last] = [points[0]?.size ?? 0, points.at(-1)?.size ?? 0];
  return html`<section class="evidence">
    <p>
      Over the sizes ${figureText(first)} to ${figureText(last)}, measured grows as the law to the power
      <strong class="figure">${intervalText(slope)}</strong>.
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
            </tr>
          </thead>
          <tbody>
            ${points.map(
              ({ size, measured, law }) =>
                html`<tr>
                  <td>${figureText(size)}</td>
                  <td>${intervalText(measured)}</td>
                  <td>${figureText(law)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </section>`;
}
