import { type Html, html, markup } from './Html.ts';

/** What begins and ends a part of the page that may be kept deflated; text cannot contain either. */
export const FOLD = { begin: '<!--fold-->', end: '<!--/fold-->' } as const;

/**
 * The content of a `details` element that the reader opens at need: a long page keeps it deflated until then (see
 * `foldPage`). Such parts do not contain each other.
 */
export const folded = (content: Html): Html => html`${markup(FOLD.begin)}${content}${markup(FOLD.end)}`;
