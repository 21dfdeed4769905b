import type { Results } from '../../results/Results.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { surpriseText } from '../words/surpriseText.ts';
import { wrapText } from '../words/wrapText.ts';
import { bold } from './paint.ts';

/** Each claim whose verdict is not the expected one, or the sentence that there is none. */
export function surpriseLines({ claims }: Results, colour: boolean, width: number): string[] {
  const found = claims.filter(({ surprise }) => surprise);
  if (found.length === 0)
    return claims.length === 0 ? [] : ['No surprises: every verdict is the one its claim file expects.'];
  return [
    bold(found.length === 1 ? 'One surprise' : `${found.length} surprises`, colour),
    ...found.map((claim) =>
      wrapText(onOneLine(`${claim.id}: ${surpriseText(claim)}. ${claim.sentence}`), width, '    ', '  '),
    ),
  ];
}
