import { onOneLine } from '../../results/words/legible.ts';

/** Text as Markdown shows it, on one line, none of its characters taken for markup. */
export function inMarkdown(text: string): string {
  return onOneLine(text).replace(/[\\`*_{}[\]<>|$#~&]/gu, (character) => `\\${character}`);
}
