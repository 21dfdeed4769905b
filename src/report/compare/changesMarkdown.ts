import { plainText } from '../../results/words/phrase.ts';
import { inMarkdown } from '../markdown/inMarkdown.ts';
import type { Changes } from './Changes.ts';
import { changesInWords } from './changesInWords.ts';
import { changesText } from './changeText.ts';

/** Most claims listed; GitHub accepts no more than 1 MiB. */
const LISTED = 50;
const LONGEST = 1000;

/** What changed since another run as lines of Markdown: the counts, then the claims that matter. */
export function changesMarkdown(changes: Changes): string[] {
  const matter = changes.claims.filter(({ matters }) => matters);
  const more = matter.length - LISTED;
  return [
    `### Changed since ${inMarkdown(changes.since)}`,
    '',
    ...changesInWords(changes).map((sentence) => `- ${cut(inMarkdown(plainText(sentence)))}`),
    ...matter
      .slice(0, LISTED)
      .map(({ id, changes: own }) => `- **${inMarkdown(id)}**: ${cut(inMarkdown(plainText(changesText(own))))}`),
    ...(more > 0 ? [`- and ${more} more; the report has all`] : []),
  ];
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
