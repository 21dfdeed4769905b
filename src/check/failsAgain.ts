import type { SettingResult } from '../results/SettingResult.ts';
import type { Place } from './search/token.ts';

/** Whether the claim fails again at a setting that was tested again. */
export function failsAgain(place: Place, { status, measured, relation, claimed }: SettingResult): boolean {
  if (place.kind !== 'fresh') return status === 'refuted';
  // A mean of recorded draws: the same draws give the same mean, on the wrong side of the bound.
  if (typeof measured !== 'number' || typeof claimed !== 'number') return false;
  if (relation === '≥' || relation === '>') return measured < claimed;
  return relation === '=' ? measured !== claimed : measured > claimed;
}
