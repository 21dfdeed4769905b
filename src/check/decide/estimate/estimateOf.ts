import type { Compared, Mean, Probability } from '../../../claim/Claim.ts';
import type { KindedThat } from '../../../claim/kindOf.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { quantileEvent } from './quantileEvent.ts';

/** What a sequential test can decide. */
export type Estimate = Probability<Domain, unknown> | Mean<Domain, unknown> | Compared<Domain, unknown>;

/** A claim that estimates one probability or mean from single draws, and not a whole distribution or a product. */
export type KindedEstimate = Exclude<KindedThat<'estimates'>, { readonly kind: 'distribution' | 'splitting' }>;

/** The probability or mean that a claim has its draws decide. */
export function estimateOf(kinded: KindedEstimate): Estimate {
  switch (kinded.kind) {
    case 'probability':
    case 'mean':
    case 'compared':
      return kinded.claim;
    case 'quantile':
      return quantileEvent(kinded.claim);
  }
}
