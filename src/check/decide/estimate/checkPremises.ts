import type { Setting } from '../../../claim/Setting.ts';
import type { Rng } from '../../../random/Rng.ts';
import { checkTail } from './checkTail.ts';
import { checkWeights } from './checkWeights.ts';
import type { Weighable } from './weighed.ts';

/**
 * Tests on draws of their own what a claim states and its verdict assumes: weights, or a tail, of which it has at most one.
 *
 * @param alpha bounds the probability that a true statement is called false
 * @throws ClaimFault where it is shown to be false
 */
export function checkPremises(
  claim: Weighable,
  setting: Setting,
  streams: (block: number) => Rng,
  alpha: number,
): void {
  checkWeights(claim, setting, streams, alpha);
  if ('quantity' in claim) checkTail(claim, setting, streams, alpha);
}
