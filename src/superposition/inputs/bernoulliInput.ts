import { bernoulli } from '../../random/bernoulli.ts';
import type { Rng } from '../../random/Rng.ts';
import { requireInteger } from '../requireInteger.ts';
import { requireNumber } from '../requireNumber.ts';
import { type SparseInput, sparseInput } from './SparseInput.ts';

/**
 * An input in which every feature is present with probability p, independently: the inputs of Theorem 3, with
 * p = 1 − S = k/n.
 *
 * @param rng where the draws come from, one for each feature
 * @param n the number of features, at least 1
 * @param p the probability of each feature, in [0, 1]
 * @returns x with Binomial(n, p) ones
 * @throws RangeError when n is not a positive integer or p is not a probability
 * @see Antipodal Pairs
 * @example bernoulliInput(stream('7', 'inputs'), 20, 0.1) // two features on average
 */
export function bernoulliInput(rng: Rng, n: number, p: number): SparseInput {
  requireInteger('n', n, 1);
  requireNumber('p', p, 0, 1);
  const present: number[] = [];
  for (let i = 0; i < n; i++) if (bernoulli(rng, p)) present.push(i);
  return sparseInput(n, present);
}
