import type { SettingResult } from '../../results/ClaimResult.ts';

/** Settings of a claim of which all are kept; of more a sample is, for the plots of the report. */
export const TRIED = 150;

/**
 * The tightest settings, those that are still open, one at which a step divides by 0, and an even choice of the others, in
 * the order tried.
 */
export function sample(tried: readonly SettingResult[]): readonly SettingResult[] {
  const plain = tried.map(({ shown: _shown, logEvidence: _evidence, ...rest }) => rest);
  if (plain.length <= TRIED) return plain;
  const kept = new Set([...plain].sort((a, b) => b.tightness - a.tightness).slice(0, TRIED / 3));
  for (const result of plain) if (result.status === 'undecided' || result.status === 'unreachable') kept.add(result);
  // Without it a later round would take the step for defined everywhere.
  const undefinedAt = plain.find(({ divides }) => divides === true);
  if (undefinedAt !== undefined) kept.add(undefinedAt);
  const step = plain.length / ((2 * TRIED) / 3);
  for (let at = 0; at < plain.length; at += step) kept.add(plain[Math.floor(at)]!);
  return plain.filter((result) => kept.has(result));
}
