import type { SettingResult, StatusCounts } from '../../results/ClaimResult.ts';

/** Counts settings by their status. */
export function countStatuses(tried: readonly SettingResult[]): StatusCounts {
  const counts: Partial<Record<SettingResult['status'], number>> = {};
  for (const { status } of tried) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
