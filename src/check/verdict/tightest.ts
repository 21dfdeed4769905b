import type { SettingResult } from '../../results/ClaimResult.ts';

/** The result that was nearest to failing; undefined where there is none. */
export function tightest(results: readonly SettingResult[]): SettingResult | undefined {
  return results.reduce<SettingResult | undefined>(
    (best, result) => (best === undefined || result.tightness > best.tightness ? result : best),
    undefined,
  );
}

/** The one that was nearest to failing among those of a status. */
export const tightestOf = (
  tried: readonly SettingResult[],
  status: SettingResult['status'],
): SettingResult | undefined => tightest(tried.filter((result) => result.status === status));

/** The setting that keeps a claim undecided: one at which the draws ran out, or else one out of their reach. */
export const worstOpen = (tried: readonly SettingResult[]): SettingResult | undefined =>
  tightestOf(tried, 'undecided') ?? tightestOf(tried, 'unreachable');
