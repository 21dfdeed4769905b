/// <reference lib="dom" />
import { formatHash, parseHash } from './parseHash.ts';

/**
 * The part of the address behind #: an id, and behind a question mark what is chosen (`#lemma-1?verdict=refuted`). A page
 * opened from disk may change nothing else of its address.
 */
let chosen = '';

/** The id of the place that the address names; empty where it names none. */
export const hashId = (): string => parseHash(location.hash).id;

/** What the address chooses. */
export const hashQuery = (): URLSearchParams => new URLSearchParams(parseHash(location.hash).query);

/** Whether the address chooses anything. */
export const hasQuery = (): boolean => location.hash.includes('?');

/** What is chosen on the page, as a query; empty where nothing is. */
export const chosenQuery = (): string => chosen;

/** Remembers what is chosen on the page, for every address that is written from now on. */
export function setChosenQuery(query: string): void {
  chosen = query;
}

/** Writes a place, and what is chosen, into the address, without a step in the history. */
export function replaceHash(id: string): void {
  try {
    const hash = formatHash({ id, query: chosen });
    history.replaceState(history.state, '', hash === '' ? location.pathname + location.search : hash);
  } catch {
    // A browser refuses after too many changes; the page is right all the same.
  }
}
