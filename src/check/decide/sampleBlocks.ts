import type { AnyClaim } from '../../claim/Claim.ts';
import { estimates } from '../../claim/kindOf.ts';
import type { NamedClaim } from '../../claim/NamedClaim.ts';
import { guardedKindOf } from '../validate/guardParameters.ts';
import { twinOf } from '../validate/twinOf.ts';
import { BLOCK } from './Decider.ts';
import { distributionQuestionAt } from './distribution/familyOf.ts';
import { estimateOf, type KindedEstimate } from './estimate/estimateOf.ts';
import { observerOf } from './observerOf.ts';
import type { DrawsAt } from './Prefetched.ts';
import { drawStreams } from './streams.ts';

/** Makes the next draw of a block. @throws ClaimFault when the claim's code is at fault */
type NextDraw = () => number;

/**
 * The draws of a claim at one setting, block by block; the same wherever and whenever they are made.
 *
 * @param seed of the run
 * @returns how the draws of a block are made, in their order; undefined for a claim that estimates nothing from draws
 */
export function blockSampler(
  { id, claim }: NamedClaim,
  seed: string,
  at: DrawsAt,
): ((block: number) => NextDraw) | undefined {
  const asked: AnyClaim | undefined = at.id === id ? claim : twinOf(claim);
  const kinded = asked && guardedKindOf(asked);
  if (kinded === undefined || !estimates(kinded) || kinded.kind === 'splitting') return undefined;
  const setting = Object.freeze(at.setting);
  const stream = drawStreams(seed, at.id, setting, at.use);
  const question = kinded.kind === 'distribution' ? distributionQuestionAt(kinded.claim, setting, stream) : undefined;
  if (typeof question === 'string') return undefined;
  const { draw } = question?.family ?? observerOf(estimateOf(kinded as KindedEstimate), setting);
  return (block) => {
    const rng = stream(block);
    return () => draw(rng);
  };
}

/**
 * The values of some consecutive blocks of draws, of {@link BLOCK} draws each: a pure function, so that a block may be made
 * on any machine.
 *
 * @param first number of the first block, from 0
 * @param count of blocks
 * @throws ClaimFault when the claim's code is at fault; TypeError for a claim that estimates nothing from draws
 */
export function sampleBlocks(
  claim: NamedClaim,
  seed: string,
  at: DrawsAt,
  first: number,
  count: number,
): Float64Array[] {
  const sampler = blockSampler(claim, seed, at);
  if (sampler === undefined) throw new TypeError(`${at.id} estimates nothing from draws`);
  return Array.from({ length: count }, (_, i) => Float64Array.from({ length: BLOCK }, sampler(first + i)));
}
