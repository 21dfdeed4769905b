/// <reference lib="dom" />
import { all } from '../all.ts';
import { recordAt } from './records.ts';

/** The event of an element into which something was put. */
export const FILLED = 'filled';

/** Sets the formulas of a part of the page that are not yet typeset. */
export const setFormulas = (within: Element): void => replace(within, 'tex');

/** Puts the folded parts within an element in their places. */
export const fill = (within: Element): void => replace(within, 'fold');

function replace(within: Element, kind: 'tex' | 'fold'): void {
  const places = all(`[data-${kind}]`, within);
  for (const place of places) place.outerHTML = recordAt(kind, place.dataset[kind]);
  if (places.length > 0) within.dispatchEvent(new Event(FILLED, { bubbles: true }));
}

/** The element with an id; a folded claim file is put in its place to look for it. */
export function placeOf(id: string): HTMLElement | null {
  const found = id === '' ? null : document.getElementById(id);
  if (found !== null || !id.startsWith('_source-')) return found;
  for (const files of all('.sources')) fill(files);
  return document.getElementById(id);
}
