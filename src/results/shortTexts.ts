import { cut } from './words/cut.ts';

/** Characters of any one text in results, at most. */
const MAX_CHARACTERS = 5000;

/**
 * Results in which no text is so long that it fills a page, a terminal or a file; what is cut says how long it was. Plain
 * data of any form.
 */
export function shortTexts<T>(value: T): T {
  return shortened(value) as T;
}

function shortened(value: unknown): unknown {
  if (typeof value === 'string') return cut(value, MAX_CHARACTERS);
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [cut(name, MAX_CHARACTERS), shortened(part)]));
}
