import type { Evidence, SettingResult, VacuousReason } from '../../results/ClaimResult.ts';

/** Reasons that are named, at most. */
const NAMED = 4;

/** Why a claim is vacuous, from the settings tried, at all of which it is: the most frequent reasons first. */
export function vacuousEvidence(tried: readonly SettingResult[]): Evidence {
  const reasons = new Map<string, VacuousReason>();
  for (const { why, setting } of tried) {
    if (why === undefined) continue;
    const known = reasons.get(why) ?? { why, settings: 0, first: setting };
    reasons.set(why, { ...known, settings: known.settings + 1 });
  }
  const why = [...reasons.values()].sort((a, b) => b.settings - a.settings).slice(0, NAMED);
  return { by: 'nothing', share: 1, ...(why.length === 0 ? {} : { why }) };
}
