/**
 * Text in lines of at most `width` characters, broken between words; a longer word has a line of its own. Thin spaces
 * do not break.
 *
 * @param indent what every line but the first begins with; the first begins with `first`
 */
export function wrapText(text: string, width: number, indent = '', first = indent): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/[ \t\n]+/u).filter((part) => part !== '')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      [line, empty] = [indent, true];
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n');
}
