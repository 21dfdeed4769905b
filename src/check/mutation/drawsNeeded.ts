import type { Figure, SettingResult } from '../../claim/ClaimResult.ts';
import { waldDraws } from '../../inference/waldDraws.ts';
import { figure } from '../figure.ts';

/**
 * About how many draws it would take to decide a setting at which they ran out: those made and those still expected,
 * or, where no allowed number could, Wald's number for draws that all agree.
 *
 * @returns ∞ where the measured value lies on the bound itself; undefined where the setting is decided, or where it is
 * not draws that are wanting
 */
export function drawsNeeded(result: SettingResult): Figure | undefined {
  const { status, draws, furtherDraws, relation, claimed, alpha } = result;
  if (status === 'undecided' && furtherDraws !== undefined) {
    return typeof furtherDraws === 'number' ? draws + furtherDraws : furtherDraws;
  }
  const isProbability = typeof claimed === 'number' && claimed >= 0 && claimed <= 1;
  if (status !== 'unreachable' || !isProbability || alpha === undefined || relation === '=') return undefined;
  return figure(Math.ceil(waldDraws(relation === '≥' ? 1 : 0, claimed, alpha.upheld)));
}
