import type { Kind } from '../../claim/kinds.ts';
import { attack, exactAttack } from './attack.ts';

/** Claims of each generator and kind in each round: first a few, since most faults are found at once. */
const ROUNDS = [4, 36] as const;

/** Steps of algebra in the last round: what a solver is told wrongly shows only where the point that it is told of is just so. */
const STEPS = 400;

/**
 * Attacks the checker as it is until something false is found: a few made-up claims, the exact checks, and then many.
 *
 * @returns the made-up claim or the identity that finds it, with what is false; undefined where nothing does
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
  return (await byClaims(many)) ?? byClaims(STEPS, ['step']);
}
