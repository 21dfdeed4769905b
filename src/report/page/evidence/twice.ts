import type { SettingResult } from '../../../results/ClaimResult.ts';
import { type Html, html } from '../../markup/Html.ts';
import { measurement } from './measurement.ts';

/**
 * What the search found at a setting and, below it, what fresh draws found there, which is what the sentence says; each has a
 * heading, so that the two are not confused. What was found only once has none.
 *
 * @param why the heading of the fresh draws
 */
export function twice(found: SettingResult, fresh: SettingResult | undefined, why: string): Html {
  if (fresh === undefined) return measurement(found);
  return html`<h5>In the search</h5>
    ${measurement(found)}
    <div class="confirmation">
      <h5>${why}</h5>
      ${measurement(fresh)}
    </div>`;
}
