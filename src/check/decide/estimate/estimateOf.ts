import type { Compared, Mean, Probability } from '../../../claim/Claim.ts';
import type { KindedThat } from '../../../claim/kindOf.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';

/** What a sequential test can decide. */
export type Estimate = Probability<Domain, unknown> | Mean<Domain, unknown> | Compared<Domain, unknown>;

/** The probability or mean that a claim of any kind that estimates has its draws decide. */
export function estimateOf(kinded: KindedThat<'estimates'>): Estimate {
  switch (kinded.kind) {
    case 'probability':
    case 'mean':
    case 'compared':
      return kinded.claim;
  }
}
