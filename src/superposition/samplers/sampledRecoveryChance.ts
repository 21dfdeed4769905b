import type { Rng } from '../../random/Rng.ts';
import { recoveryChanceGiven } from './recoveryChanceGiven.ts';
import type { SampledScheme } from './SampledScheme.ts';
import { storedDraw } from './storedDraw.ts';

/**
 * A draw's chance that all of x is recovered by a threshold, for random directions or antipodal pairs and random
 * inputs: `recoveryChanceGiven` at one `storedDraw`. Its mean is the probability, and no draw costs more than about
 * k²/2 numbers and one tail, for any n and m.
 *
 * @param rng where the draw comes from
 * @param scheme the design, n, m, how the input arises, and the threshold
 * @returns a probability
 * @throws RangeError when a number is out of range, or n is odd for `antipodal`
 * @see Theorem 2
 * @example sampledRecoveryChance(rng, { design: 'plain', n: 1e12, m: 1e4, inputs: { atMost: 10 }, threshold: 0.5 })
 */
export function sampledRecoveryChance(rng: Rng, scheme: SampledScheme & { readonly threshold: number }): number {
  return recoveryChanceGiven(storedDraw(rng, scheme), scheme);
}
