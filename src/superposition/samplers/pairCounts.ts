import { binomialNumber } from '../../random/binomialNumber.ts';
import type { Rng } from '../../random/Rng.ts';
import { requireInteger } from '../requireInteger.ts';
import { requireNumber } from '../requireNumber.ts';
import { presentCount } from './presentCount.ts';
import type { SampledInputs } from './SampledScheme.ts';

/** In how many pairs one member is present, and in how many both. */
export interface PairCounts {
  readonly singles: number;
  readonly complete: number;
}

/**
 * In how many of n/2 pairs of features one member is present in a random input, and in how many both.
 *
 * Bernoulli: both with probability p², and else one with probability 2p/(1 + p), for each pair by itself. Otherwise the
 * number present is drawn, and they are chosen one after the other: with s singles among the j chosen so far, the next
 * of the n − j others is the partner of one of them with probability s/(n − j).
 *
 * @param rng where the draws come from
 * @param n the number of features, even, in [2, 2⁵³ − 1]
 * @param inputs how the input arises
 * @returns both numbers; singles + 2 complete features are present
 * @throws RangeError when n is not even, or a number is out of range
 * @see Theorem 3; `singlesLaw`, their exact law given how many are present
 * @example pairCounts(stream('7', 'pairs'), 2, { exactly: 2 }) // no single, one complete
 */
export function pairCounts(rng: Rng, n: number, inputs: SampledInputs): PairCounts {
  requireInteger('n', n, 1, Number.MAX_SAFE_INTEGER);
  if (n % 2 !== 0) throw new RangeError(`invalid n; not even, so not a number of pairs: ${n}`);
  if ('bernoulli' in inputs) {
    const p = requireNumber('inputs.bernoulli', inputs.bernoulli, 0, 1);
    const complete = binomialNumber(rng, n / 2, p * p);
    return { singles: binomialNumber(rng, n / 2 - complete, (2 * p) / (1 + p)), complete };
  }
  const present = presentCount(rng, n, inputs);
  let singles = 0;
  let complete = 0;
  for (let chosen = 0; chosen < present; chosen++) {
    if (rng() * (n - chosen) < singles) {
      singles--;
      complete++;
    } else singles++;
  }
  return { singles, complete };
}
