import { onOneLine } from '../../results/words/printable.ts';

/** Text escaped for Markdown, on one line. */
export function inMarkdown(text: string): string {
  return onOneLine(text).replace(/[\\`*_{}[\]<>|$#~&]/gu, (character) => `\\${character}`);
}
