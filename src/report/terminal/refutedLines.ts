import type { Results } from '../../results/Results.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { repairSentence } from '../words/repairText.ts';
import { wrapText } from '../words/wrapText.ts';
import { bold } from './paint.ts';

/** Each refuted claim, expected or not, with its sentence and what repairs it. */
export function refutedLines({ claims }: Results, colour: boolean, width: number): string[] {
  const refuted = claims.filter(({ verdict }) => verdict === 'refuted');
  if (refuted.length === 0) return [];
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return [
    bold(`Refuted (${refuted.length})`, colour),
    ...refuted.map((claim) =>
      wrapText(onOneLine(`${claim.id}: ${claim.sentence}${repairSentence(claim, byId)}`), width, '    ', '  '),
    ),
  ];
}
