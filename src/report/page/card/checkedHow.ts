import type { ClaimResult } from '../../../results/ClaimResult.ts';
import { countOf, countText } from '../../../results/words/countText.ts';
import { unseenFailures } from '../../words/unseenFailures.ts';
import { numberText } from '../../../results/words/numberText.ts';

/**
 * How much was looked at, what was left open or out, and the chance that sampling misled the verdict; one or two sentences. An
 * undecided claim has no answer that could mislead.
 */
export function checkedHow(claim: ClaimResult): string {
  const { settings, vacuous, unreachable, draws, budget, margin, evidence, verdict } = claim;
  const open = claim.search?.statuses.undecided ?? 0;
  const left = [
    vacuous > 0 && countOf(vacuous, 'vacuous setting'),
    unreachable > 0 && `${countOf(unreachable, 'setting')} that no allowed number of draws could decide`,
  ].filter((part) => part !== false);
  const sizes = evidence.by === 'growth' ? evidence.points.length : 0;
  if (settings === 0 && sizes === 0)
    return left.length === 0 ? 'No setting was decided.' : `Left out: ${left.join(' and ')}.`;
  const where = sizes === 0 ? decidedAt(settings - open, open) : `Measured at ${countOf(sizes, 'size')}`;
  const looked = `${where}${draws === 0 ? '' : ` with ${countOf(draws, 'draw')}`}`;
  const leftOut = left.length === 0 ? '' : `, leaving out ${left.join(' and ')}`;
  const chance =
    draws === 0 && budget === 0
      ? '; nothing was drawn, so the verdict does not depend on chance.'
      : budget === 0 || verdict === 'undecided'
        ? `.${claim.kind === 'always' && verdict === 'upheld' ? ` ${unseenFailures(draws)}` : ''}`
        : `. The chance that sampling misled this verdict is at most ${numberText(budget, 2)}.`;
  return `${looked}${leftOut}${chance}${margin ? ' The claim states a margin: upheld means true to within it.' : ''}`;
}

const decidedAt = (decided: number, open: number): string =>
  decided === 0
    ? `Left open at ${countOf(open, 'setting')}`
    : `Decided at ${open === 0 ? '' : `${countText(decided)} of `}${countOf(decided + open, 'setting')}`;
