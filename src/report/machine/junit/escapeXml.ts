import { onOneLine, printable } from '../../../results/words/printable.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as the content of an XML element; characters that XML does not allow, such as escape sequences, are left out. */
export function escapeXml(text: string): string {
  return printable(text).replace(/[&<>"]/gu, (character) => ENTITIES[character]!);
}

/** Attributes as they stand in a tag, each value on one line. */
export function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(onOneLine(String(value)))}"`)
    .join('');
}
