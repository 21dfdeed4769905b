import type { Results } from '../../results/Results.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { wrapText } from '../words/wrapText.ts';
import { bold } from './paint.ts';

/** Each refuted claim, expected or not, with its sentence and what repairs it. */
export function refutedLines({ claims }: Results, colour: boolean, width: number): string[] {
  const refuted = claims.filter(({ verdict }) => verdict === 'refuted');
  if (refuted.length === 0) return [];
  return [
    bold(`Refuted (${refuted.length})`, colour),
    ...refuted.map(({ id, sentence, repairedBy }) => {
      const repair = repairedBy.length === 0 ? '' : ` Repaired by ${repairedBy.join(', ')}.`;
      return wrapText(onOneLine(`${id}: ${sentence}${repair}`), width, '    ', '  ');
    }),
  ];
}
