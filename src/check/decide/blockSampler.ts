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

/**
 * The values of some consecutive blocks of draws of a claim that compares no two sides.
 *
 * @param seed of the run
 * @param which the number of the first block, and how many there are
 * @returns the values of all of them, one block after the other
 * @throws TypeError for a claim that estimates nothing from draws, or compares two sides; Error if a draw fails
 */
export function sampleBlocks(
  claim: NamedClaim,
  seed: string,
  at: DrawsAt,
  { first, count }: { readonly first: number; readonly count: number },
): Float64Array {
  const sampler = blockSampler(claim, seed, at);
  if (sampler === undefined) throw new TypeError(`${at.id} estimates nothing from draws`);
  if ('left' in claim.claim) throw new TypeError(`${at.id} compares two sides, whose draws are not numbers`);
  const values = new Float64Array(BLOCK * count);
  for (let block = 0; block < count; block++) {
    const into = { values: values.subarray(BLOCK * block, BLOCK * (block + 1)), rights: undefined };
    if (sampler(first + block, into) < BLOCK) throw new Error(`a draw of block ${first + block} of ${at.id} fails`);
  }
  return values;
}
