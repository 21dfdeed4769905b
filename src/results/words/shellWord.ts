import { HIDDEN } from './hidden.ts';

/**
 * Text as one word of a shell's command line, quoted only where it must be. Characters that a terminal would obey, or that
 * would end the line, are written by their numbers, as bash and zsh read them.
 *
 * @example shellWord('7')      // "7"
 * @example shellWord('a b')    // "'a b'"
 * @example shellWord('a\nb')   // "$'a\\u000ab'"
 */
export function shellWord(text: string): string {
  if (/^[\w.,:=@%+/~^-]+$/u.test(text) && !text.startsWith('~')) return text;
  if (text.search(UNTYPED) === -1) return `'${text.replaceAll("'", String.raw`'\''`)}'`;
  return `$'${text.replaceAll(/[\\']/gu, String.raw`\$&`).replaceAll(UNTYPED, byNumber)}'`;
}

/** What nobody types: control characters and what breaks a line. */
const UNTYPED = new RegExp(`${HIDDEN.source}|[\\t\\n\\u2028\\u2029]`, 'gu');

const byNumber = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
