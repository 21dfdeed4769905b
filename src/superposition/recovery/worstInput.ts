import type { Directions } from '../directions/Directions.ts';
import { dotsWith } from '../directions/dotsWith.ts';
import type { SparseInput } from '../inputs/SparseInput.ts';
import { newNumbers } from '../newNumbers.ts';
import { requireInteger } from '../requireInteger.ts';
import { largestSum } from './largestSum.ts';

/**
 * An input without feature i and with at most k others that makes |error_i| as large as it can be.
 *
 * The signed sum is largest for the k largest positive dots with W_i and least for the k most negative ones; one of
 * the two is the answer, so sorting n − 1 dots replaces the search through Σ_{j ≤ k} C(n−1, j) inputs. Features that
 * would add nothing are left out; between equal sums the positive one is taken.
 *
 * @param W directions, m × n
 * @param i the feature that is disturbed, in [0, n − 1]
 * @param k the largest number of features present, in [0, n]
 * @returns x with x_i = 0
 * @throws RangeError when i or k is out of range
 * @see Lemma 3
 * @example worstInput(crossPolytope(2), 0, 3).present // [1]: only its antipode disturbs feature 0
 */
export function worstInput(W: Directions, i: number, k: number): SparseInput {
  const { m, n, columns } = W;
  requireInteger('i', i, 0, n - 1, 'n - 1');
  requireInteger('k', k, 0, n, 'n');
  const dots = newNumbers(n);
  dotsWith(W, columns, i * m, 0, dots, 0);
  // A feature does not disturb itself; as 0 it is left out like every other that would add nothing.
  dots[i] = 0;
  return { n, present: largestSum(dots, k) };
}
