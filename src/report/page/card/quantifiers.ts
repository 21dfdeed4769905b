import type { ClaimResult, Parameter } from '../../../results/ClaimResult.ts';
import { OVER } from '../../words/over.ts';
import { valueText } from '../../../results/words/settingText.ts';
import { type Html, html } from '../../markup/Html.ts';
import { listed, nameHtml, withVariables } from '../../markup/settingHtml.ts';

/** The quantifiers in words: every setting of the domain, and then what is random. */
export function quantifiers({ kind, domain, parameters, over }: ClaimResult): Html {
  const equations =
    parameters?.length === domain.length ? parameters.map(equation) : domain.map(equationOfEarlierVersion);
  const ranging = domain.filter((_, i) => equations[i] === null).map(withVariables);
  const fixed = equations.filter((equality) => equality !== null);
  const every =
    domain.length > 0 &&
    html`For
    ${[
      ranging.length > 0 && html`every ${listed(ranging)}`,
      ranging.length > 0 && fixed.length > 0 && ' and ',
      listed(fixed),
    ]}`;
  const word = OVER[kind] ?? 'over';
  const random = over !== undefined && html`${word} ${withVariables(over)}`;
  if (every === false && random === false) return html``;
  return html`<p class="quantifiers">${every}${every !== false && random !== false && '; '}${random}.</p>`;
}

/** A parameter of one value as an equation, `n = 1000`; null for others. */
const equation = ({ name, only }: Parameter): Html | null =>
  only === undefined ? null : html`${nameHtml(name)} = ${valueText(only)}`;

/** The same from a range in words, for results of earlier versions, which hold nothing else. */
function equationOfEarlierVersion(range: string): Html | null {
  const [, least, name, most] = /^(\S+) ≤ (\S+) ≤ (\S+)$/u.exec(range) ?? [];
  return least === most && name !== undefined ? withVariables(`${name} = ${least}`) : null;
}
