import { sentenceText } from '../words/sentenceText.ts';
import { type Html, html } from './Html.ts';
import { nameHtml } from './settingHtml.ts';

/** Stands around a parameter's name; no text of a page has it, since `legible` takes it out. */
const MARK = '\u0000';

/**
 * A sentence as a reader should see it (see `sentenceText`), with the names of parameters set as variables are. No line
 * ends between a relation and its number, or within an interval.
 */
export function sentenceHtml(sentence: string): Html {
  const kept = sentence
    .replaceAll(MARK, '')
    .replace(/([=≤≥<>≠]) (?=[−\d∞])/gu, '$1\u00A0')
    .replace(/\[([^\s,[\]]+), ([^\s,[\]]+)\]/gu, '[$1,\u00A0$2]');
  const parts = sentenceText(kept, (name) => `${MARK}${name}${MARK}`).split(MARK);
  return html`${parts.map((part, i) => (i % 2 === 0 ? part : nameHtml(part)))}`;
}
