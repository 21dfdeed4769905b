import type { Changes } from '../compare/Changes.ts';
import { changesInWords } from '../compare/changesInWords.ts';
import { changesText } from '../compare/changeText.ts';
import { plainText } from '../../results/words/phrase.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { wrapText } from '../words/wrapText.ts';
import { bold } from './paint.ts';

/** Most claims listed here; the report lists all. */
const LISTED = 12;

/** A summary of what changed since another run: how the runs differ, the counts, the important claims. */
export function changeLines(changes: Changes, colour: boolean, width: number): string[] {
  const line = (text: string): string => wrapText(onOneLine(text), width, '    ', '  ');
  const matter = changes.claims.filter(({ matters }) => matters);
  const more = matter.length - LISTED;
  return [
    bold(onOneLine(`Changed since ${changes.since}`), colour),
    ...changesInWords(changes).map((sentence) => line(plainText(sentence))),
    ...matter.slice(0, LISTED).map((claim) => line(`${claim.id}: ${plainText(changesText(claim.changes))}.`)),
    ...(more > 0 ? [line(`and ${more} more`)] : []),
  ];
}
