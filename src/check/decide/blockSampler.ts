import type { AnyClaim } from '../../claim/Claim.ts';
import { estimates } from '../../claim/kindOf.ts';
import type { NamedClaim } from '../../claim/NamedClaim.ts';
import type { Rng } from '../../random/Rng.ts';
import { guardedKindOf } from '../validate/guardParameters.ts';
import { twinOf } from '../validate/twinOf.ts';
import { BLOCK } from './Decider.ts';
import { distributionQuestionAt } from './distribution/familyOf.ts';
import { estimateOf, type KindedEstimate } from './estimate/estimateOf.ts';
import { type Observer, observerOf } from './observerOf.ts';
import type { DrawsAt, MadeBlock } from './Prefetched.ts';
import { drawStreams } from './streams.ts';

/**
 * Makes the draws of a block in their order, and writes what they are.
 *
 * @returns how many were made before one that failed; {@link BLOCK} if none did
 */
export type BlockSampler = (block: number, into: MadeBlock) => number;

/**
 * The draws of a claim at one setting, block by block; the same wherever and whenever they are made, so that a block may be
 * made on any machine.
 *
 * @param seed of the run
 * @returns how a block is made; undefined for a claim that estimates nothing from draws
 */
export function blockSampler({ id, claim }: NamedClaim, seed: string, at: DrawsAt): BlockSampler | undefined {
  const asked: AnyClaim | undefined = at.id === id ? claim : twinOf(claim);
  const kinded = asked && guardedKindOf(asked);
  if (kinded === undefined || !estimates(kinded) || kinded.kind === 'splitting') return undefined;
  const setting = Object.freeze(at.setting);
  const stream = drawStreams(seed, at.id, setting, at.use);
  const question = kinded.kind === 'distribution' ? distributionQuestionAt(kinded.claim, setting, stream) : undefined;
  if (typeof question === 'string') return undefined;
  const observer: Pick<Observer, 'draw' | 'drawMany' | 'right'> =
    question?.family ?? observerOf(estimateOf(kinded as KindedEstimate), setting);
  const drawMany = observer.drawMany ?? oneByOne(observer);
  return (block, { values, rights }) => {
    const made = { values, rights, count: 0 };
    try {
      drawMany(made, BLOCK, stream(block));
    } catch {
      // Whoever uses the block makes this draw again in its turn, and reports what is wrong with it.
    }
    return made.count;
  };
}

/** A loop for draws that are more than two calls. */
const oneByOne =
  ({ draw, right }: Pick<Observer, 'draw' | 'right'>) =>
  (made: { count: number } & MadeBlock, until: number, rng: Rng): void => {
    for (; made.count < until; made.count++) {
      made.values[made.count] = draw(rng);
      if (right !== undefined) made.rights![made.count] = right();
    }
  };
