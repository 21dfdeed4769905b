import type { AnyClaim } from '../../claim/Claim.ts';
import { estimates } from '../../claim/kindOf.ts';
import type { NamedClaim } from '../../claim/NamedClaim.ts';
import { guardedKindOf } from '../validate/guardParameters.ts';
import { observerOf } from '../decide/observerOf.ts';
import { drawStreams } from '../decide/streams.ts';
import { twinOf } from '../validate/twinOf.ts';
import type { Offer } from './Crew.ts';
import { Stretch } from './Stretch.ts';

/**
 * Makes draws that another thread offers, as long as there are any.
 *
 * @param seed of the run
 * @param goesOn asked after each block whether there is nothing better to do
 */
export function drawAhead({ id, claim }: NamedClaim, seed: string, offer: Offer, goesOn: () => boolean): void {
  const asked: AnyClaim | undefined = offer.id === id ? claim : twinOf(claim);
  const kinded = asked && guardedKindOf(asked);
  if (kinded === undefined || !estimates(kinded)) return;
  const setting = Object.freeze(offer.setting);
  const { draw } = observerOf(kinded.claim, setting);
  const stream = drawStreams(seed, offer.id, setting, offer.use);
  const stretch = new Stretch(offer.memory);
  for (let block = stretch.takeLast(); block !== undefined; block = goesOn() ? stretch.takeLast() : undefined) {
    const rng = stream(block);
    stretch.make(block, () => draw(rng));
  }
}
