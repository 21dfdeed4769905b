import { type OnPage, claimLink } from './anchor.ts';
import { type Html, html } from './Html.ts';
import { typeset } from './typeset.ts';

/**
 * What text of a claim file may mark: a formula between dollar signs (`\\$` is a dollar sign, and one without a partner
 * stands for itself), a word between backticks, and emphasis between asterisks.
 */
const MARKED =
  /(?<!\\)\$(?<tex>(?:[^$\\]|\\[^])+)\$|`(?<code>[^`\n]+)`|(?<![\w)*])\*(?<emphasis>\S(?:[^*\n]*\S)?)\*(?![\w(*])/gu;

/**
 * Text with TeX between dollar signs, as markup.
 *
 * @param onPage the claims of the page; an id between backticks is then a link to its card
 */
export function textWithTex(text: string, onPage: OnPage = new Map()): Html {
  const parts: Html[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKED)) {
    parts.push(plain(text.slice(end, match.index)), marked(match.groups ?? {}, onPage));
    end = match.index + match[0].length;
  }
  return html`${parts}${plain(text.slice(end))}`;
}

function marked({ tex, code = '', emphasis }: Readonly<Record<string, string | undefined>>, onPage: OnPage): Html {
  if (tex !== undefined) return typeset(tex, 'inline');
  if (emphasis !== undefined) return html`<em>${textWithTex(emphasis, onPage)}</em>`;
  return onPage.has(code) ? claimLink(code, onPage) : html`<code>${code}</code>`;
}

const plain = (text: string): Html => html`${text.replaceAll(String.raw`\$`, '$')}`;
