import type { Part, Phrase } from '../../results/words/phrase.ts';
import { type Html, html } from './Html.ts';
import { nameHtml, settingHtml } from './settingHtml.ts';

/** A phrase with its parameters set as variables are; no line ends within what is kept together. */
export const phraseHtml = (words: Phrase): Html => html`${words.map(partHtml)}`;

function partHtml(part: Part): Html | string {
  if (typeof part === 'string') return part;
  if ('setting' in part) return settingHtml(part.setting);
  return 'name' in part ? nameHtml(part.name) : part.kept.replaceAll(' ', '\u00A0');
}
