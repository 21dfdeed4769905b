/** Texts of claims are read by people, who stop before this many characters. */
export const MAX_CHARACTERS = 1000;

/** A text up to a length, with its whole length where it is longer. */
export function cut(text: string, most = MAX_CHARACTERS): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\p{Surrogate}$/u, '')}… (${text.length} characters in all)`;
}
