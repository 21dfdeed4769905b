import { FOLD } from '../markup/folded.ts';
import { escapeHtml, unescapeHtml } from '../markup/Html.ts';
import { plainFormula } from '../words/plainTex.ts';
import { replaceFormulas, withoutTex } from './formulas.ts';
import { Packer, packed } from './Packer.ts';

/** A page with fewer characters to fold than this opens at once as it is. */
const SMALL = 500_000;

/** Where the part of a page ends that a first screen may show: formulas before it are in their places from the beginning. */
export const FIRST_SCREEN_END = '<!--first screen-->';

const MARKS = new RegExp(`${FOLD.begin}|${FOLD.end}|${FIRST_SCREEN_END}`, 'gu');
const FOLDED = new RegExp(`${FOLD.begin}([^]*?)${FOLD.end}`, 'gu');

/** A block of deflated records, as an element of the page that no browser runs. */
const block = (name: string, content: string): string =>
  `<script type="application/octet-stream" id="_block-${name}">${content}</script>`;

/** What is searched of each claim, for the script. */
const searched = (texts: readonly string[]): string => block('texts', packed(texts));

/**
 * The page with all parts in their places, and those of the cards open.
 *
 * @param page markup with the marks of {@link FOLD} and {@link FIRST_SCREEN_END}
 * @param texts what is searched of each claim, in the order of the page
 */
export const unfoldedPage = (page: string, texts: readonly string[]): string =>
  unmarked(page).replaceAll('<details class="rest">', '<details class="rest" open>') + searched(texts);

/**
 * The page with its folded parts and its formulas deflated, in blocks at its end, until the reader opens them or scrolls
 * near: `<div data-fold="2.17">` and `<span data-tex="0.4">` name the block and the record. Without scripts a formula is
 * shown as MathML, and a folded part says where to find it. A page with little to fold keeps all in its place.
 *
 * @param page as in {@link unfoldedPage}
 * @param texts the same
 * @param foldAbove characters of parts that can be folded, above which they are
 */
export function foldPage(page: string, texts: readonly string[], foldAbove = SMALL): string {
  const size = [...page.matchAll(FOLDED)].reduce((sum, [part]) => sum + part.length, 0);
  if (size <= foldAbove) return unmarked(page) + searched(texts);
  const [folds, formulas] = [new Packer(), new Packer()];
  const first = page.slice(0, Math.max(0, page.indexOf(FIRST_SCREEN_END)));
  const parts = page
    .slice(first.length)
    .split(FOLDED)
    .map((part, i) => (i % 2 === 0 ? withPlaces(part, formulas) : folded(part, folds)));
  return [
    unmarked(first),
    ...parts.map(unmarked),
    ...formulas.packed().map((content, i) => block(`tex-${i}`, content)),
    ...folds.packed().map((content, i) => block(`fold-${i}`, content)),
    searched(texts),
  ].join('');
}

const unmarked = (text: string): string => withoutTex(text.replace(MARKS, ''));

function folded(part: string, folds: Packer): string {
  return part.trim() === '' ? part : `<div data-fold="${folds.add(withoutTex(part))}"></div>`;
}

/** A text with places in place of its formulas. */
function withPlaces(text: string, formulas: Packer): string {
  return replaceFormulas(text, ({ markup, tex, isDisplay }) => {
    const [math = ''] = /<math\b[^]*?<\/math>/u.exec(markup) ?? [];
    const classes = isDisplay ? 'tex display' : 'tex';
    return `<span class="${classes}" data-tex="${formulas.add(markup)}" data-plain="${plain(tex)}"><noscript>${math}</noscript></span>`;
  });
}

/** A formula in plain text, for as long as it is not typeset. */
const plain = (tex: string): string => escapeHtml(plainFormula(unescapeHtml(tex)));
