import { type Html, html } from './Html.ts';
import { typeset } from './typeset.ts';

/** A formula between dollar signs; `\$` is a dollar sign, and one without a partner stands for itself. */
const FORMULA = /\$((?:[^$\\]|\\[^])+)\$/gu;

/** Text with TeX between dollar signs, as markup; empty lines part paragraphs only where the caller says so. */
export function textWithTex(text: string): Html {
  const parts: Html[] = [];
  let end = 0;
  for (const match of text.matchAll(FORMULA)) {
    if (text.charAt(match.index - 1) === '\\') continue;
    parts.push(plain(text.slice(end, match.index)), typeset(match[1] ?? '', 'inline'));
    end = match.index + match[0].length;
  }
  return html`${parts}${plain(text.slice(end))}`;
}

const plain = (text: string): Html => html`${text.replaceAll(String.raw`\$`, '$')}`;
