/**
 * Text without what a page or a terminal would take for something else: control characters (escape sequences among
 * them) and halves of surrogate pairs. Line breaks and tabs stay.
 */
export function legible(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- they are what is taken out
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, '')
      .replace(/\p{Surrogate}/gu, '\uFFFD')
  );
}

/** The same on one line. */
export const onOneLine = (text: string): string => legible(text.replace(/\s+/gu, ' ')).trim();
