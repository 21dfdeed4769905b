import type { Kind } from '../../claim/kinds.ts';
import { attack, exactAttack } from './attack.ts';

/** Claims of each generator and kind in each round: few at first, since most faults are found at once. */
const ROUNDS = [4, 36] as const;

/** Claims of some kinds in the last round: a wrong query to the solver, or end of an enclosure, shows only at particular points. */
const MORE = 400;
const MORE_OF: readonly Kind[] = ['computed', 'step'];

/**
 * Attacks this copy of the checker until something false is found: with a few generated claims, the exact checks, and
 * then with many.
 *
 * @returns the generated claim or the identity that reveals it, with what is false; undefined if none does
 */
export async function findFault(seed: string): Promise<string | undefined> {
  const [few, many] = ROUNDS;
  const byClaims = async (claims: number, kinds?: readonly Kind[]): Promise<string | undefined> => {
    for await (const { planted, outcome, why } of attack({ seed, effort: 'quick', claims, kinds })) {
      if (outcome === 'false') return `${planted.address}, ${planted.family}: ${why}`;
    }
    return undefined;
  };
  const first = await byClaims(few);
  if (first !== undefined) return first;
  for (const { says, broken } of exactAttack()) if (broken !== undefined) return `${says}: ${broken}`;
  return (await byClaims(many)) ?? byClaims(MORE, MORE_OF);
}
