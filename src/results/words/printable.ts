import { HIDDEN } from './hidden.ts';

/**
 * Text without what a page or a terminal would take for something else: control characters (escape sequences among
 * them), what turns the direction of writing, and halves of surrogate pairs. Line breaks and tabs stay.
 */
export function printable(text: string): string {
  return text.replace(HIDDEN, '').replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** The same on one line. */
export const onOneLine = (text: string): string => printable(text.replace(/\s+/gu, ' ')).trim();
