import type { ClaimResult } from '../../../results/ClaimResult.ts';
import { countText } from '../../../results/words/countText.ts';
import { numberText } from '../../../results/words/numberText.ts';
import { intervalText } from '../../../results/words/intervalText.ts';
import { comparedTexts, foundHowAll, marginText } from '../../../results/words/comparison.ts';
import { STATUSES } from '../../plots/marks/Status.ts';
import { type Html, html } from '../../markup/Html.ts';
import { exactly } from '../../markup/exactly.ts';
import { settingHtml } from '../../markup/settingHtml.ts';

/** Enough to see where a claim is nearest to failing. */
const ROWS = 8;

/** The settings nearest to failing, as a table. */
export function tightestSettings({ tried }: ClaimResult): Html {
  const tightest = tried
    .filter(({ status }) => status !== 'vacuous' && status !== 'unreachable')
    .toSorted((a, b) => b.tightness - a.tightness)
    .slice(0, ROWS);
  if (tightest.length < 2) return html``;
  const measured = tightest.some((result) => result.measured !== undefined);
  const drawn = tightest.some((result) => result.draws > 0);
  return html`<details>
    <summary>The settings nearest to failing</summary>
    <div class="scroll">
      <table class="data">
        <thead>
          <tr>
            <th scope="col">setting</th>
            <th scope="col">status</th>
            ${
              measured &&
              html`<th scope="col">${foundHowAll(tightest)}</th>
                <th scope="col">claimed</th>
                <th scope="col">interval</th>`
            }${drawn && html`<th scope="col">draws</th>`}
          </tr>
        </thead>
        <tbody>
          ${tightest.map((result) => {
            const { value, interval, bound } = comparedTexts(result) ?? {};
            const ends =
              interval === undefined ? result.interval && intervalText(result.interval) : `[${interval.join(', ')}]`;
            return html`<tr>
              <td>${settingHtml(result.setting)}</td>
              <td class="word ${result.status}">${STATUSES[result.status]}</td>
              ${
                measured &&
                html`<td>${result.measured !== undefined && value !== undefined && exactly(result.measured, value)}</td>
                  <td>
                    ${result.relation}
                    ${bound ?? (result.claimed === undefined ? '' : numberText(result.claimed))}${marginText(result)}
                  </td>
                  <td title="${result.interval && `[${result.interval.join(', ')}]`}">${ends}</td>`
              }${drawn && html`<td>${countText(result.draws)}</td>`}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </details>`;
}
