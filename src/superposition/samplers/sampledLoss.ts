import type { Rng } from '../../random/Rng.ts';
import { lossGiven } from './lossGiven.ts';
import type { SampledReading, SampledScheme } from './SampledScheme.ts';
import { storedDraw } from './storedDraw.ts';

/**
 * A draw's conditional expected loss, for random directions or antipodal pairs and random inputs: `lossGiven` at one
 * `storedDraw`. Its mean is `expectedLoss`, and no draw costs more than about k²/2 numbers and two tails, for any n and
 * m.
 *
 * @param rng where the draw comes from
 * @param scheme the design, n, m, how the input arises, and a threshold or a shift
 * @returns the loss of one input, at least 0
 * @throws RangeError when a number is out of range, or n is odd for `antipodal`
 * @see Error Measure L
 * @example sampledLoss(rng, { design: 'antipodal', n: 1e12, m: 1e6, inputs: { bernoulli: 1e-11 }, shift: 0.2 })
 */
export function sampledLoss(rng: Rng, scheme: SampledScheme & SampledReading): number {
  return lossGiven(storedDraw(rng, scheme), scheme);
}
