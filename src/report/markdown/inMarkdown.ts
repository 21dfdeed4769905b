import { MARKED } from '../../claim/markedText.ts';
import { onOneLine } from '../../results/words/printable.ts';

/** Text escaped for Markdown, on one line. */
export const inMarkdown = (text: string): string => escaped(onOneLine(text));

const escaped = (line: string): string => line.replace(/[\\`*_{}[\]<>|$#~&]/gu, (character) => `\\${character}`);

/** A paragraph of a claim file in Markdown, on one line: what it marks as a formula, code or emphasis stays so, the rest is escaped. */
export function markedInMarkdown(text: string): string {
  let end = 0;
  const parts: string[] = [];
  const plain = (part: string): string => escaped(part.replaceAll(String.raw`\$`, '$'));
  const line = onOneLine(text);
  for (const match of line.matchAll(MARKED)) {
    parts.push(plain(line.slice(end, match.index)));
    end = match.index + match[0].length;
    const { tex, code, emphasis = '' } = match.groups ?? {};
    if (tex !== undefined) parts.push(`$${tex}$`);
    else parts.push(code === undefined ? `*${markedInMarkdown(emphasis)}*` : `\`${code}\``);
  }
  return parts.join('') + plain(line.slice(end));
}
