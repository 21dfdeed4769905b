import type { ClaimResult } from '../../claim/ClaimResult.ts';
import { type Html, html } from './Html.ts';
import { withVariables } from './settingHtml.ts';

/** What the chance or the mean is taken over, or what is drawn, by the kind of claim. */
const OVER: Partial<Record<ClaimResult['kind'], string>> = {
  probability: 'probability over',
  mean: 'mean over',
  always: 'every draw of',
};

/** The quantifiers in words: for every setting of the domain, and what is random then. */
export function quantifiers({ kind, domain, over }: ClaimResult): Html {
  const every =
    domain.length > 0 &&
    html`For every
    ${domain.map((range, i) => [i === 0 ? '' : ', ', html`<span class="parameter">${withVariables(range)}</span>`])}`;
  const word = OVER[kind] ?? 'over';
  const random = over !== undefined && html`${word} ${withVariables(over)}`;
  if (every === false && random === false) return html``;
  return html`<p class="quantifiers">${every}${every !== false && random !== false && '; '}${random}.</p>`;
}
