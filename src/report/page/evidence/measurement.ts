import type { SettingResult } from '../../../results/ClaimResult.ts';
import { evidencePlot } from '../../plots/evidencePlot.ts';
import { countText } from '../../../results/words/countText.ts';
import { numberText } from '../../../results/words/numberText.ts';
import { intervalText } from '../../../results/words/intervalText.ts';
import { percentText } from '../../../results/words/percentText.ts';
import { comparedTexts, foundHow, marginText } from '../../../results/words/comparison.ts';
import { type Fact, facts } from '../../markup/facts.ts';
import { exactly } from '../../markup/exactly.ts';
import { type Html, html } from '../../markup/Html.ts';
import { evidenceTable } from './evidenceTable.ts';
import { intervalGauge } from './intervalGauge.ts';

/** What was found at one setting: measured and claimed, the interval drawn, draws, evidence and error budget. */
export function measurement(result: SettingResult): Html {
  const { measured, claimed, relation, interval, claimedInterval, level, draws, sides } = result;
  const compared = comparedTexts(result);
  const ends = compared?.interval === undefined ? undefined : `[${compared.interval.join(', ')}]`;
  return html`<div class="measurement">
    ${facts([
      sides === undefined ? null : ['left', exactly(sides.left, numberText(sides.left))],
      sides === undefined ? null : ['right', exactly(sides.right, numberText(sides.right))],
      measured === undefined || compared?.value === undefined
        ? null
        : [sides === undefined ? foundHow(result) : 'difference', exactly(measured, compared.value)],
      claimed === undefined
        ? null
        : [
            'claimed',
            html`${relation} ${exactly(claimed, compared?.bound ?? numberText(claimed))}${marginText(result)}`,
          ],
      slackFact(result),
      interval === undefined || (level === undefined && interval[0] === interval[1])
        ? null
        : level === undefined
          ? ['enclosure', ends ?? intervalText(interval)]
          : [
              'interval',
              html`${ends ?? intervalText(interval)}
                <small>at ${percentText(level)}, valid at all times simultaneously</small>`,
            ],
      claimedInterval === undefined ? null : ['enclosure of the bound', intervalText(claimedInterval)],
      draws === 0 ? null : ['draws', countText(draws)],
      toDecide(result),
    ])}
    ${evidenceTable(result)} ${intervalGauge(result)} ${evidencePlot(result)}
  </div>`;
}

/** What is left to the bound, or to the tolerance where the claim allows one that counts. */
function slackFact({ slack, margin, status }: SettingResult): Fact {
  if (slack === undefined) return null;
  if (typeof slack !== 'number' || margin === undefined || status === 'refuted') {
    return ['slack', exactly(slack, numberText(slack))];
  }
  const left = slack + margin;
  return ['slack to the tolerance', exactly(left, numberText(left))];
}

function toDecide({ furtherDraws, near }: SettingResult): Fact {
  if (near !== undefined) return ['to decide', `more than ${numberText(near.least, 2)} more draws`];
  return furtherDraws === undefined || typeof furtherDraws === 'string'
    ? null
    : ['to decide', `about ${numberText(furtherDraws, 2)} more draws`];
}
