import type { SettingResult, StatusCounts } from '../../results/ClaimResult.ts';
import { countStatuses } from '../decide/countStatuses.ts';
import type { PreviousRound } from '../search/PreviousRound.ts';

/** How many settings there are of each status: in the previous rounds, of which some may be left out here, and since. */
export function countSettings(tried: readonly SettingResult[], previous: PreviousRound | undefined): StatusCounts {
  if (previous === undefined) return countStatuses(tried);
  const counts: Partial<Record<SettingResult['status'], number>> = { ...previous.search.statuses };
  const add = (status: SettingResult['status'], count: number): void => {
    counts[status] = (counts[status] ?? 0) + count;
    if (counts[status] === 0) delete counts[status];
  };
  for (const [at, { status }] of tried.entries()) {
    const earlier = previous.tried[at];
    if (earlier !== undefined) add(earlier.status, -1);
    add(status, 1);
  }
  return counts;
}
