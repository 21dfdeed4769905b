import { MARKED } from '../../claim/markedText.ts';
import { type OnPage, claimLink } from './anchor.ts';
import { type Html, html } from './Html.ts';
import { proseHtml } from './proseHtml.ts';
import { typeset } from './typeset.ts';

/** A formula with no more TeX than this fits on a line of a phone, together with the signs around it. */
const SHORT = 26;

/**
 * Text with TeX between dollar signs, as markup. A browser may break a line within a formula, and between it and the sign
 * after it; a short formula is kept together with its signs.
 *
 * @param onPage the claims of the page; an id between backticks is then a link to its card
 */
export function textWithTex(text: string, onPage: OnPage = new Map()): Html {
  const parts: Html[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKED)) {
    const [, before = '', opening = ''] = /^([^]*?)([(“‘]?)$/u.exec(text.slice(end, match.index)) ?? [];
    end = match.index + match[0].length;
    const [closing] = /^[.,;:!?)”’]*/u.exec(text.slice(end)) ?? [''];
    end += closing.length;
    const kept = match[0].length <= SHORT && match.groups?.['tex'] !== undefined;
    const own = html`${opening}${marked(match.groups ?? {}, onPage)}${closing}`;
    parts.push(plain(before), kept ? html`<span class="kept">${own}</span>` : own);
  }
  return html`${parts}${plain(text.slice(end))}`;
}

function marked({ tex, code = '', emphasis }: Readonly<Record<string, string | undefined>>, onPage: OnPage): Html {
  if (tex !== undefined) return typeset(tex, 'inline');
  if (emphasis !== undefined) return html`<em>${textWithTex(emphasis, onPage)}</em>`;
  return onPage.has(code) ? claimLink(code, onPage) : html`<code>${code}</code>`;
}

const plain = (text: string): Html => proseHtml(text.replaceAll(String.raw`\$`, '$'));
