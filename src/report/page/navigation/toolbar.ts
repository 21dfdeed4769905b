import { KINDS, type Kind } from '../../../claim/kinds.ts';
import type { Results } from '../../../results/Results.ts';
import type { SectionResults } from '../../words/bySection.ts';
import { countVerdicts } from '../../words/countVerdicts.ts';
import { type Html, html } from '../../markup/Html.ts';
import { keysHelp } from './keysHelp.ts';
import { verdictIcon } from '../../markup/verdictIcon.ts';

/** Filters by verdict, section and kind; `finder` is that by text. The script shows them, since nothing here works without it. */
export function toolbar({ claims }: Results, sections: readonly SectionResults[]): Html {
  const kinds = Object.entries(KINDS).flatMap(([kind, { words }]) =>
    claims.some((claim) => claim.kind === (kind as Kind)) ? [[kind, words] as const] : [],
  );
  return html`<h2 id="_claims">The claims</h2>
    <div class="toolbar" role="group" aria-label="Which claims are shown">
      <div class="filters" role="group" aria-label="Show only">
        ${countVerdicts(claims).map(
          ({ verdict, count }) =>
            html`<button type="button" class="filter ${verdict}" data-verdict="${verdict}" aria-pressed="false">
              ${verdictIcon(verdict)}${verdict} <span class="number">${count}</span>
            </button>`,
        )}
      </div>
      ${choice(
        'section',
        'All sections',
        sections.map(({ title }, i) => [String(i + 1), title]),
      )}
      ${choice('kind', 'All kinds', kinds)}
      <button type="button" class="keys" aria-haspopup="dialog" aria-label="Keys"><kbd>?</kbd></button>
      <button type="button" class="to-find">Find <kbd>/</kbd></button>
      <p class="shown-count">
        <span id="_shown" role="status"></span> <button type="button" id="_show-all" hidden>Show all</button>
      </p>
    </div>
    ${keysHelp()}`;
}

function choice(name: string, all: string, options: readonly (readonly [value: string, text: string])[]): Html {
  return html`<label class="choice"
    ><span class="hidden">Only this ${name}</span
    ><select data-filter="${name}">
      <option value="">${all}</option>
      ${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}
    </select></label
  >`;
}
