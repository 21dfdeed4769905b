import type { ClaimResult } from '../../results/ClaimResult.ts';
import type { Results } from '../../results/Results.ts';

/** A main claim that holds, and whether its printed proof needed a correction. */
export interface Right {
  readonly claim: ClaimResult;
  readonly mended: boolean;
}

/** The main claims that are proved or upheld, in the order in which the paper names them. */
export function rightOf({ claims, headlines }: Results): readonly Right[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return headlines
    .flatMap((id) => byId.get(id) ?? [])
    .filter(({ verdict }) => verdict === 'proved' || verdict === 'upheld')
    .map((claim) => ({ claim, mended: claim.proof.broken.length > 0 && claim.proof.unrepaired.length === 0 }));
}
