import { GREEK } from '../../claim/greek.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱ';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₙᵢⱼₖₘ';
const RAISED = '0123456789+-()ni';
const LOWERED = '0123456789+-()nijkm';

/** Commands of TeX that only arrange or dress what stands beside them. */
const SILENT =
  /\\(?:left|right|[bB]igg?[lrm]?|displaystyle|textstyle|q?quad|(?:operatorname|text|math)(?:rm|it|bf|cal|bb|up)?|(?:begin|end)\{[^{}]*\})(?![A-Za-z])|\\[,;:! \\]/gu;
const FRACTION = /\\[dtc]?frac\s*(?:\{((?:[^{}]|\{[^{}]*\})*)\}|(\w))\s*(?:\{((?:[^{}]|\{[^{}]*\})*)\}|(\w))/gu;
/** Commands that are signs rather than words. */
const SIGNS: Readonly<Record<string, string>> = {
  le: '<=',
  leq: '<=',
  ge: '>=',
  geq: '>=',
  ne: '!=',
  neq: '!=',
  cdot: '*',
  times: '*',
  to: '->',
  infty: ' infinity ',
  mid: ' ',
  lvert: ' ',
  rvert: ' ',
  prime: "'",
  varepsilon: ' epsilon ',
  vartheta: ' theta ',
  varphi: ' phi ',
};

const CHARACTERS: Readonly<Record<string, string>> = {
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '·': '*',
  '×': '*',
  '−': '-',
  '–': '-',
  '→': '->',
  '⁄': '/',
  '√': ' sqrt ',
  '∞': ' infinity ',
  '∈': ' in ',
  '′': "'",
  '’': "'",
  '‘': "'",
  ...Object.fromEntries(Object.entries(GREEK).map(([name, letter]) => [letter, ` ${name.toLowerCase()} `])),
  ϵ: ' epsilon ',
};
const CHARACTER = new RegExp(
  Object.keys(CHARACTERS)
    .map((each) => `\\u{${each.codePointAt(0)!.toString(16)}}`)
    .join('|'),
  'gu',
);

const lined = (from: string, to: string, sign: string): ((text: string) => string) => {
  const run = new RegExp(`[${from}]+`, 'gu');
  return (text) => text.replace(run, (found) => sign + Array.from(found, (each) => to[from.indexOf(each)]).join(''));
};
const raised = lined(SUPERSCRIPTS, RAISED, '^');
const lowered = lined(SUBSCRIPTS, LOWERED, '_');

/**
 * A text in the one form in which texts are searched: lower case; signs of mathematics as one types them, so that `n²`, `n^2` and
 * `n^{2}` are the same, `√m`, `\sqrt{m}` and `sqrt(m)`, `≤`, `\le` and `<=`, `δ`, `\delta` and `delta`; without brackets, and
 * without spaces around signs.
 *
 * @example searchForm(String.raw`|W_i·W_j| ≤ √(4 ln n/m)`) // 'w_i*w_j<=sqrt 4 ln n/m'
 */
export function searchForm(text: string): string {
  return lowered(raised(text))
    .replace(SILENT, ' ')
    .replace(FRACTION, ' $1$2/$3$4 ')
    .replace(FRACTION, ' $1$2/$3$4 ')
    .replace(/\\([A-Za-z]+)/gu, (_, name: string) => SIGNS[name] ?? ` ${name} `)
    .normalize('NFKC')
    .replace(CHARACTER, (character) => CHARACTERS[character] ?? ' ')
    .toLowerCase()
    .replace(/[()[\]{}|$`\\&⌊⌋⌈⌉“”„"]/gu, ' ')
    .replace(/\s*([<>=!+*/^_-]+)\s*/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}
