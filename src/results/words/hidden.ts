/**
 * Signs that a page or a terminal would take for an order: control characters, escape sequences among them, what turns
 * the direction of writing, and what stands for no character. Line breaks and tabs are not among them.
 */
export const HIDDEN =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB\uFFFE\uFFFF]/gu;

/** JSON in which such signs are written by their numbers; whoever reads it gets the same. */
export const hiddenByNumber = (json: string): string =>
  json.replace(HIDDEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
