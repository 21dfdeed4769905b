import { type Html, html } from './Html.ts';
import { nameHtml } from './settingHtml.ts';

/** The name of a parameter before its value. */
const NAME = /(?<![\p{L}\p{N}_.'/-])(\p{L}[\p{L}\p{N}_]*)(?=[ \u00A0]=[ \u00A0][^\s=])/gu;

/** A relation between two short terms, as in `1 ≤ m` and `P(Y ≤ 0)`. */
const SHORT_RELATION = /(?<=(?:^|\s)\S{1,8}) ([=≤≥<>≠])[ \u00A0](?=\S{1,8}(?:\s|$))/gu;

/**
 * Text as its author wrote it, the names before equals signs set as variables are. No line ends between a relation and
 * its number, within a relation of short terms, or within an interval.
 */
export function proseHtml(text: string): Html {
  const kept = text
    .replace(/([=≤≥<>≠]) (?=[−\d∞])/gu, '$1\u00A0')
    .replace(SHORT_RELATION, '\u00A0$1\u00A0')
    .replace(/\[([^\s,[\]]+), ([^\s,[\]]+)\]/gu, '[$1,\u00A0$2]');
  return html`${kept.split(NAME).map((part, i) => (i % 2 === 0 ? part : nameHtml(part)))}`;
}
