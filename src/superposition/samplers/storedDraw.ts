import type { Rng } from '../../random/Rng.ts';
import { requireInteger } from '../requireInteger.ts';
import { type ChosenDots, chosenDots } from './chosenDots.ts';
import { pairCounts } from './pairCounts.ts';
import { presentCount } from './presentCount.ts';
import type { SampledScheme } from './SampledScheme.ts';

/** All of a random input and random directions that matters to how the features are read. */
export interface Stored extends ChosenDots {
  /** how many antipodal pairs have both members present, so that they cancel in h; 0 for plain directions */
  readonly complete: number;
}

/**
 * Draws a random input and random directions as far as they matter: what the present features are read as, and |h|.
 *
 * For antipodal pairs h is the sum of the directions of the members that are present alone. Whichever member that is,
 * its direction is uniform, so that these are independent uniform unit vectors again; `dots` has what they are read as,
 * and their partners are read as the negatives. Every other direction is independent of h.
 *
 * Given this, a feature that is not among `dots` is read as |h|U, with U one coordinate of a uniform point of the
 * sphere, independently for all directions: `recoveryChanceGiven` and `lossGiven` need no more, for any n.
 *
 * @param rng where the draws come from: about k²/2 numbers for k features present
 * @param scheme n features, m dimensions, the design, how the input arises
 * @returns the dots of the features present alone, |h|, and the number of complete pairs
 * @throws RangeError when a number is out of range, or n is odd for `antipodal`
 * @see A Random/Learned Directions/Mapping; Antipodal Pairs
 * @example storedDraw(rng, { design: 'plain', n: 1e12, m: 600, inputs: { exactly: 10 } }).dots.length // 10
 */
export function storedDraw(rng: Rng, { design, n, m, inputs }: SampledScheme): Stored {
  requireInteger('m', m, 1);
  if (design === 'plain') {
    const { dots, length } = chosenDots(rng, presentCount(rng, n, inputs), m);
    return { dots, length, complete: 0 };
  }
  const { singles, complete } = pairCounts(rng, n, inputs);
  const { dots, length } = chosenDots(rng, singles, m);
  return { dots, length, complete };
}
