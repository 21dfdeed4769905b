import type { Part, Phrase } from '../../results/words/phrase.ts';
import { type OnPage, claimLink } from './anchor.ts';
import { type Html, html } from './Html.ts';
import { nameHtml, settingHtml } from './settingHtml.ts';

/**
 * A phrase with its parameters set as variables are; no line ends within what is kept together.
 *
 * @param onPage the claims of the page, to which their ids are links
 */
export const phraseHtml = (words: Phrase, onPage: OnPage = new Map()): Html =>
  html`${words.map((part) => partHtml(part, onPage))}`;

function partHtml(part: Part, onPage: OnPage): Html | string {
  if (typeof part === 'string') return part;
  if ('setting' in part) return settingHtml(part.setting);
  if ('name' in part) return nameHtml(part.name);
  return 'claim' in part ? claimLink(part.claim, onPage) : part.kept.replaceAll(' ', '\u00A0');
}
