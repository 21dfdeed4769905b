import { binomialNumber } from '../../random/binomialNumber.ts';
import type { Rng } from '../../random/Rng.ts';
import { requireInteger } from '../requireInteger.ts';
import { requireNumber } from '../requireNumber.ts';
import type { SampledInputs } from './SampledScheme.ts';
import { sizeAtMost } from './sizeAtMost.ts';

/**
 * How many of n features are present in a random input.
 *
 * @param rng where the draw comes from; exactly k takes no number from it
 * @param n the number of features, in [1, 2⁵³ − 1]
 * @param inputs how the input arises
 * @returns an integer in [0, n]
 * @throws RangeError when a number is out of range
 * @see Data Compression; Antipodal Pairs
 * @example presentCount(stream('7', 'inputs'), 1e12, { bernoulli: 3e-12 }) // 3 on average
 */
export function presentCount(rng: Rng, n: number, inputs: SampledInputs): number {
  requireInteger('n', n, 1, Number.MAX_SAFE_INTEGER);
  if ('exactly' in inputs) return requireInteger('inputs.exactly', inputs.exactly, 0, n, 'n');
  if ('atMost' in inputs) return sizeAtMost(rng, n, requireInteger('inputs.atMost', inputs.atMost, 0, n, 'n'));
  return binomialNumber(rng, n, requireNumber('inputs.bernoulli', inputs.bernoulli, 0, 1));
}
