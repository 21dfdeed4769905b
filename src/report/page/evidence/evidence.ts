import type { ClaimResult, SettingResult } from '../../../results/ClaimResult.ts';
import type { Invocation } from '../../../results/words/commands.ts';
import { counterexample } from './counterexample.ts';
import { type Fact, facts } from '../../markup/facts.ts';
import { growthEvidence } from './growthEvidence.ts';
import { type Html, html } from '../../markup/Html.ts';
import { settingHtml } from '../../markup/settingHtml.ts';
import { twice } from './twice.ts';
import { workedThrough } from './workedThrough.ts';

/** The evidence for a verdict, by its form. */
export function evidenceHtml({ evidence, id }: ClaimResult, invocation: Invocation): Html {
  switch (evidence.by) {
    case 'enumeration':
    case 'nothing':
      // The sentence says everything.
      return html``;
    case 'solver':
    case 'contradiction':
    case 'unconfirmed':
      return html`<details>
        <summary>The query that ${evidence.solver} was asked</summary>
        <pre class="scroll"><code>${evidence.query}</code></pre>
      </details>`;
    case 'settings':
      return atSetting('Tightest setting', evidence.tightest, evidence.fresh);
    case 'counterexample':
      return counterexample(evidence, id, invocation);
    case 'undecided setting':
      return atSetting('Undecided at', evidence.worst);
    case 'time':
      return evidence.worst === undefined ? html`` : atSetting('Left open at', evidence.worst);
    case 'growth':
      return growthEvidence(evidence);
    case 'fault': {
      const { message, key, setting, place } = evidence.fault;
      const list: Fact[] = [
        key === undefined ? null : ['in', html`<code>${key}</code>`],
        setting === undefined ? null : ['at', settingHtml(setting)],
        place === undefined ? null : ['place', html`<code>${place}</code>`],
      ];
      return html`<section class="evidence faulty">
        ${message.includes('\n') && html`<pre class="scroll fault"><code>${message}</code></pre>`} ${facts(list)}
      </section>`;
    }
  }
}

function atSetting(title: string, result: SettingResult, fresh?: SettingResult): Html {
  if (result.measured === undefined && result.shown === undefined && result.interval === undefined) return html``;
  return html`<section class="evidence">
    <h4>${title}: ${settingHtml(result.setting)}</h4>
    ${workedThrough(result.shown)}${twice(result, fresh, 'Estimated again on fresh draws, for those of the search, which singled the setting out, exaggerate')}
  </section>`;
}
