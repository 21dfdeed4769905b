import type { ClaimResult } from '../../../results/ClaimResult.ts';
import { isLinked } from '../../graph/usersOf.ts';
import { countOf } from '../../../results/words/countText.ts';
import type { OnPage } from '../../markup/anchor.ts';

/**
 * What the folded part of a card holds, in a line: `Counterexample, note, proof, 2 pictures, and how it was checked`.
 *
 * @param pictures how many pictures it has
 */
export function restInWords(claim: ClaimResult, onPage: OnPage, pictures: number): string {
  const { evidence, note, proof, sharp, twin, literature, repairs, repairedBy } = claim;
  const parts = [
    evidence.by === 'counterexample' ? 'counterexample' : 'evidence',
    note !== undefined && 'note',
    (proof.status !== 'none' || isLinked(claim, onPage)) && 'proof',
    (repairs !== undefined || repairedBy.length > 0) && 'repairs',
    pictures > 0 && countOf(pictures, 'picture'),
    sharp !== undefined && 'sharp constant',
    twin !== null && 'twin',
    literature.length > 0 && 'literature',
  ].filter((part) => part !== false);
  const text = `${parts.join(', ')}, and how it was checked`;
  return text[0]!.toUpperCase() + text.slice(1);
}
