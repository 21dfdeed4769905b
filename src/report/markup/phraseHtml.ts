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
  html`${words.map((part, i) => (isWithin(words, i) ? '\u00A0' : partHtml(part, onPage)))}`;

/** Whether a part is the space between a name and a relation, as in `1 ≤ n ≤ 5`. */
function isWithin(words: Phrase, i: number): boolean {
  const [before, after] = [words[i - 1], words[i + 1]];
  const isPart = (part: Part | undefined, key: 'name' | 'kept'): boolean => typeof part === 'object' && key in part;
  return (
    words[i] === ' ' &&
    ((isPart(before, 'kept') && isPart(after, 'name')) || (isPart(before, 'name') && isPart(after, 'kept')))
  );
}

function partHtml(part: Part, onPage: OnPage): Html | string {
  if (typeof part === 'string') return part;
  if ('setting' in part) return settingHtml(part.setting);
  if ('name' in part) return nameHtml(part.name);
  return 'claim' in part ? claimLink(part.claim, onPage) : part.kept.replaceAll(' ', '\u00A0');
}
