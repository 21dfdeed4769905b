/** Lines of a file, from 1 on, both included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * The lines of a claim file that hold one claim: from the line with the claim's id as a key, or with
 * `export default claim(`, to the one that closes the brackets which it opens; where it opens none, or they are never
 * closed, those below that are indented further.
 *
 * @returns null where no line begins the claim, as when its object is put together elsewhere
 */
export function claimLines(source: string, id: string): Lines | null {
  const lines = source.split('\n');
  const key = [`'${id}':`, `"${id}":`, `${id}:`];
  const begins = (line: string): boolean => {
    const text = line.trimStart();
    return key.some((start) => text.startsWith(start)) || text.startsWith('export default claim(');
  };
  const first = lines.findIndex(begins);
  if (first < 0) return null;
  const length = linesToClose(lines.slice(first).join('\n'));
  if (length !== undefined) return { first: first + 1, last: first + length };
  const depth = indentation(lines[first]!);
  const after = lines.findIndex((line, i) => i > first && line.trim() !== '' && indentation(line) <= depth);
  return { first: first + 1, last: after < 0 ? lines.length : after };
}

/** Comments, text, templates and regular expressions, whose brackets open nothing, and brackets and the ends of lines. */
const TOKENS =
  /\/\/.*|\/\*[^]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[^]|[^`\\])*`|(?<=[(,=:[!&|?>]\s*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/|[()[\]{}\n]/gu;

/** The number of lines up to the one at whose end every bracket opened so far is closed; undefined where none is opened or closed. */
function linesToClose(text: string): number | undefined {
  let [depth, lines, opened] = [0, 1, false];
  for (const [token] of `${text}\n`.matchAll(TOKENS)) {
    if (token === '\n' && opened && depth <= 0) return lines;
    if (/^[([{]$/u.test(token)) [depth, opened] = [depth + 1, true];
    else if (/^[)\]}]$/u.test(token)) depth--;
    lines += token.split('\n').length - 1;
  }
  return undefined;
}

const indentation = (line: string): number => line.length - line.trimStart().length;
