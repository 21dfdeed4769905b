/**
 * Text as one word of a shell's command line, quoted only where it must be.
 *
 * @example shellWord('7')    // "7"
 * @example shellWord('a b')  // "'a b'"
 */
export function shellWord(text: string): string {
  return /^[\w.,:=@%+/~^-]+$/u.test(text) && !text.startsWith('~')
    ? text
    : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
