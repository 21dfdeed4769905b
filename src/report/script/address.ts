/// <reference lib="dom" />
import { formatHash, parseHash } from './parseHash.ts';

/**
 * The URL fragment: an id and, after a question mark, the reader's choices (`#lemma-1?verdict=refuted`). A page opened
 * from disk may change no other part of its URL.
 */
let chosen = '';

/** The id of the place that the URL names; empty if it names none. */
export const hashId = (): string => parseHash(location.hash).id;

/** The choices in the URL. */
export const hashQuery = (): URLSearchParams => new URLSearchParams(parseHash(location.hash).query);

/** Whether the URL contains choices. */
export const hasQuery = (): boolean => location.hash.includes('?');

/** The choices on the page, as a query; empty if there are none. */
export const chosenQuery = (): string => chosen;

/** Stores the choices on the page, for every URL that is written from now on. */
export function setChosenQuery(query: string): void {
  chosen = query;
}

/**
 * Writes a place and the choices into the URL, without a step in the history; what was noted with the current step is dropped.
 *
 * @param own further choices, of that place alone
 */
export function replaceHash(id: string, own = ''): void {
  try {
    const hash = formatHash({ id, query: [chosen, own].filter((part) => part !== '').join('&') });
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : hash);
  } catch {
    // A browser refuses after too many changes; the page works nevertheless.
  }
}
