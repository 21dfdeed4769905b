/** Lines of a file, from 1 on, both included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * The lines of a claim file that hold one claim, by its layout: the line with the claim's id as a key, or with
 * `export default claim(`, and those below that are indented further, with the line that closes them.
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
  const depth = indentation(lines[first]!);
  const after = lines.findIndex((line, i) => i > first && line.trim() !== '' && indentation(line) <= depth);
  if (after < 0) return { first: first + 1, last: lines.length };
  const closes = indentation(lines[after]!) === depth && /^\s*[)\]}]/u.test(lines[after]!);
  return { first: first + 1, last: closes ? after + 1 : after };
}

const indentation = (line: string): number => line.length - line.trimStart().length;
