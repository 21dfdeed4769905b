import type { ClaimResult } from '../../../results/ClaimResult.ts';
import { type Html, html } from '../../markup/Html.ts';
import { withVariables } from '../../markup/settingHtml.ts';

/** What the probability or the mean is taken over, or what is drawn, by the kind of claim. */
const OVER: Partial<Record<ClaimResult['kind'], string>> = {
  probability: 'probability over',
  mean: 'mean over',
  always: 'every draw of',
};

/** The quantifiers in words: every setting of the domain, and then what is random. */
export function quantifiers({ kind, domain, over }: ClaimResult): Html {
  const fixed = domain.map(onlyValue);
  const ranging = domain.filter((_, i) => fixed[i] === null);
  const every =
    domain.length > 0 &&
    html`For
    ${[
      ranging.length > 0 && html`every ${listed(ranging)}`,
      ranging.length > 0 && ranging.length < domain.length && ' and ',
      listed(fixed.filter((range) => range !== null)),
    ]}`;
  const word = OVER[kind] ?? 'over';
  const random = over !== undefined && html`${word} ${withVariables(over)}`;
  if (every === false && random === false) return html``;
  return html`<p class="quantifiers">${every}${every !== false && random !== false && '; '}${random}.</p>`;
}

/** A range of one value as an equation, `n = 1000`; null for others. */
function onlyValue(range: string): string | null {
  const [, least, name, most] = /^(\S+) ≤ (\S+) ≤ (\S+)$/u.exec(range) ?? [];
  return least === most && name !== undefined ? `${name} = ${least}` : null;
}

const listed = (ranges: readonly string[]): Html =>
  html`${ranges.map((range, i) => [i === 0 ? '' : ', ', html`<span class="parameter">${withVariables(range)}</span>`])}`;
