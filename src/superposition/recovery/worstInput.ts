import { column } from '../directions/column.ts';
import type { Directions } from '../directions/Directions.ts';
import { dot } from '../directions/dot.ts';
import { type SparseInput, sparseInput } from '../inputs/SparseInput.ts';
import { requireInteger } from '../requireInteger.ts';

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
  const direction = column(W, i);
  requireInteger('k', k, 0, W.n, 'n');
  const others = Array.from({ length: W.n }, (_, j) => ({ j, product: dot(direction, column(W, j)) }));
  others.splice(i, 1);
  others.sort((a, b) => b.product - a.product);
  const most = others.slice(0, k).filter(({ product }) => product > 0);
  const least = others.slice(Math.max(0, others.length - k)).filter(({ product }) => product < 0);
  const sum = (list: typeof others): number => list.reduce((total, { product }) => total + product, 0);
  return sparseInput(
    W.n,
    (sum(most) >= -sum(least) ? most : least).map(({ j }) => j),
  );
}
