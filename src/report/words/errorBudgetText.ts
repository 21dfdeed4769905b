import type { ErrorBudget } from './errorBudget.ts';
import { countOf } from '../../results/words/countText.ts';
import { numberText } from '../../results/words/numberText.ts';

/**
 * The error budget in a sentence, with what a user can budget.
 *
 * @example errorBudgetText({ perClaim: 1e-9, claims: 62, perRun: 6.2e-8 })
 * // 'Chance that sampling misled a verdict: at most 10⁻⁹ for each claim; 62 claims rest on draws, so at most 6.2·10⁻⁸ for the whole run,
 * //  or one run in 16 million. Errors in code, claims or readings are not counted.'
 */
export function errorBudgetText({ perClaim, claims, perRun }: ErrorBudget): string {
  if (claims === 0) return 'No verdict rests on an estimate, so no sampling error is budgeted.';
  const each = `Chance that sampling misled a verdict: at most ${numberText(perClaim, 2)} for each claim`;
  const run = `${countOf(claims, 'claim')} ${claims === 1 ? 'rests' : 'rest'} on draws, so at most ${numberText(perRun, 2)} for the whole run`;
  const runs = 1 / perRun;
  return `${each}; ${run}${runs >= 100 ? `, or one run in ${roughly(runs)}` : ''}. Errors in code, claims or readings are not counted.`;
}

function roughly(count: number): string {
  const rounded = Number(count.toPrecision(2));
  for (const [size, word] of [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ] as const) {
    if (rounded >= size) return `${numberText(rounded / size)} ${word}`;
  }
  return numberText(rounded);
}
