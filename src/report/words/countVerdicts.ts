import type { ClaimResult } from '../../results/ClaimResult.ts';
import { VERDICTS, type Verdict } from '../../claim/Verdict.ts';

/** How many claims have each verdict, in the order of the verdicts; those that no claim has are left out. */
export function countVerdicts(
  claims: readonly Pick<ClaimResult, 'verdict'>[],
): { readonly verdict: Verdict; readonly count: number }[] {
  return (Object.keys(VERDICTS) as Verdict[])
    .map((verdict) => ({ verdict, count: claims.filter((claim) => claim.verdict === verdict).length }))
    .filter(({ count }) => count > 0);
}
