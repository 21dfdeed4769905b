import type { Results } from '../../results/Results.ts';
import { countOf } from '../../results/words/countText.ts';
import { countVerdicts } from '../words/countVerdicts.ts';
import { errorBudget } from '../words/errorBudget.ts';
import { errorBudgetText } from '../words/errorBudgetText.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { wrapText } from '../words/wrapText.ts';
import { paint, verdictText } from './paint.ts';

/** The number of claims with each verdict, the claims not decided, and the error budget. */
export function countsLines(results: Results, colour: boolean, width: number): string[] {
  const { claims, complete, missing } = results;
  const counts = countVerdicts(claims).map(({ verdict, count }) => `${count} ${verdictText(verdict, colour)}`);
  const undone = `Not decided: ${missing.join(', ')}.`;
  return [
    `${countOf(claims.length, 'claim')}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}`,
    ...(missing.length === 0 ? [] : [paint(wrapText(onOneLine(undone), width, '  ', ''), 33, colour)]),
    ...(complete || missing.length > 0 ? [] : ['This run does not cover the whole paper.']),
    wrapText(errorBudgetText(errorBudget(results)), width, '  ', ''),
  ];
}
