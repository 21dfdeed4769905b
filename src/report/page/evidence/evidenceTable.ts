import type { SettingResult } from '../../../results/ClaimResult.ts';
import { logarithmText } from '../../../results/words/logarithmText.ts';
import { numberText } from '../../../results/words/numberText.ts';
import { type Html, html } from '../../markup/Html.ts';

/** The two answers that draws may give at a setting. */
const ANSWERS = [
  { key: 'refuted', words: 'false here' },
  { key: 'upheld', words: 'true here' },
] as const;

/**
 * What the draws at a setting say for each answer: the evidence, an e-value, the least at which the answer is given, 1/α, and the
 * chance α that it is given wrongly. Nothing where nothing was drawn.
 */
export function evidenceTable({ logEvidence, alpha, margin }: SettingResult): Html {
  if (logEvidence === undefined) return html``;
  return html`<div class="scroll">
    <table class="for-and-against">
      <thead>
        <tr>
          <th scope="col">Evidence that the claim is</th>
          <th scope="col">found</th>
          <th scope="col">needed</th>
          <th scope="col">chance of saying so wrongly</th>
        </tr>
      </thead>
      <tbody>
        ${ANSWERS.map(({ key, words }) => {
          const share = alpha?.[key] ?? 0;
          return html`<tr>
            <th scope="row">
              ${words}${key === 'upheld' && margin !== undefined && `, to within ${numberText(margin)}`}
            </th>
            <td>${logarithmText(logEvidence[key])}</td>
            <td>${share > 0 ? logarithmText(-Math.log(share)) : 'not asked'}</td>
            <td>${share > 0 ? `at most ${numberText(share, 2)}` : 'none'}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
