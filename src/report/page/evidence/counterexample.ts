import type { Evidence } from '../../../results/ClaimResult.ts';
import { type Invocation, replay } from '../../../results/words/commands.ts';
import { countText } from '../../../results/words/countText.ts';
import { command } from '../../markup/command.ts';
import { type Html, html } from '../../markup/Html.ts';
import { settingHtml } from '../../markup/settingHtml.ts';
import { twice } from './twice.ts';
import { workedThrough } from './workedThrough.ts';

/** A counterexample worked through: the setting, its values, both sides, the confirmation, and how to reproduce it. */
export function counterexample(
  { smallest, failed, confirmation, token, foundBy }: Evidence & { by: 'counterexample' },
  id: string,
  invocation: Invocation,
): Html {
  return html`<section class="evidence refuted">
    <h4>${foundBy === undefined ? 'Smallest counterexample' : 'Counterexample'}: ${settingHtml(smallest.setting)}</h4>
    ${foundBy !== undefined && html`<p class="aside">Found by ${foundBy}, and decided in exact arithmetic.</p>`}
    ${workedThrough(smallest.shown)}${twice(smallest, confirmation, 'Decided again on fresh draws')}${failed > 1 && html`<p class="aside">${countText(failed)} of the settings tried failed.</p>`}
    ${command(replay(token, invocation), `replay the counterexample of ${id}`)}
  </section>`;
}
