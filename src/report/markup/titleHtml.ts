import { type Html, html } from './Html.ts';
import { nameHtml } from './settingHtml.ts';

/** An exponent after `^`: in braces or parentheses, or a number or a letter, with its sign. */
const EXPONENT = /\^(?:\{(?<braced>[^{}]*)\}|\((?<bracketed>[^()]*)\)|(?<plain>[−-]?(?:\d+(?:\.\d+)?|[A-Za-zα-ω]′*)))/u;
/** An index after `_`. */
const INDEX = /_(?:\{(?<indexed>[^{}]*)\}|(?<index>[A-Za-z0-9]))/u;
/** A word that stands for variables: one letter, letters with a Greek one among them, or two between signs, as in (en/k). */
const VARIABLES =
  /(?<![A-Za-zα-ωΑ-Ω’'.])(?<variables>[B-HJ-Zb-zα-ωℓ]|[Aa](?! \p{L})|(?=[A-Za-z]*[α-ω])[A-Za-zα-ω]{2,4}|(?<=[(/|])[A-Za-z]{2}(?=[)/|^²]))(?![A-Za-zα-ωΑ-Ω’'])/u;

const NOTATION = new RegExp([EXPONENT, INDEX, VARIABLES].map(({ source }) => source).join('|'), 'gu');

/**
 * A title with its mathematics typeset. Titles are plain text, which stands in terminals and files as it is: `n^2`,
 * `W_i` and `e^{−c²/2}` get exponents and indices, and single letters are set as variables are.
 *
 * @example titleHtml('At least (n/k)^k inputs').text // 'At least (<i>n</i>/<i>k</i>)<sup><i>k</i></sup> inputs'
 */
export function titleHtml(title: string): Html {
  const parts: Html[] = [];
  let end = 0;
  for (const { index: at, 0: whole, groups = {} } of title.matchAll(NOTATION)) {
    parts.push(html`${title.slice(end, at)}`, notation(groups));
    end = at + whole.length;
  }
  return html`${parts}${title.slice(end)}`;
}

function notation(groups: Readonly<Record<string, string | undefined>>): Html {
  const { braced, bracketed, plain, indexed, index, variables = '' } = groups;
  const exponent = braced ?? bracketed ?? plain;
  if (exponent !== undefined) return html`<sup>${titleHtml(exponent)}</sup>`;
  const below = indexed ?? index;
  if (below !== undefined) return html`<sub>${titleHtml(below)}</sub>`;
  return html`${Array.from(variables, (letter) => nameHtml(letter))}`;
}
