import { onOneLine } from '../../results/words/printable.ts';

/**
 * A line of a text with its number, without its indentation, and a mark below one of its characters.
 *
 * @param line from 1
 * @param column from 1; no mark if it is missing
 * @returns undefined if there is no such line
 * @example codeFrame('let a = ;', 1, 9) // '    1 | let a = ;\n      |         ^'
 */
export function codeFrame(text: string, line: number, column?: number): string | undefined {
  const found = text.split('\n')[line - 1];
  if (found === undefined) return undefined;
  const number = String(line).padStart(5);
  const shown = `${number} | ${onOneLine(found)}`;
  if (column === undefined || column < 1 || column > found.length + 1) return shown;
  const before = onOneLine(`${found.slice(0, column - 1)}^`).length - 1;
  return `${shown}\n${' '.repeat(number.length)} | ${' '.repeat(before)}^`;
}
