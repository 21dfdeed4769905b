import type { Directions } from '../directions/Directions.ts';
import type { SparseInput } from '../inputs/SparseInput.ts';
import { newNumbers } from '../newNumbers.ts';
import { requireInteger } from '../requireInteger.ts';

/**
 * An input without feature i and with at most k others that makes |error_i| as large as it can be.
 *
 * The signed sum is largest for the k largest positive dots with W_i and least for the k most negative ones; one of
 * the two is the answer, so sorting n − 1 dots replaces the search through Σ_{j ≤ k} C(n−1, j) inputs. Features that
 * would add nothing are left out; between equal sums the positive one is taken, and of equal dots at the end of the k
 * the first ones of the positive and the last ones of the negative.
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
  for (let j = 0; j < n; j++) {
    let product = 0;
    for (let c = 0; c < m; c++) product += columns[i * m + c]! * columns[j * m + c]!;
    // A feature does not disturb itself; as 0 it is left out like every other that would add nothing.
    dots[j] = j === i ? 0 : product;
  }
  const sorted = newNumbers(n);
  sorted.set(dots);
  sorted.sort();
  let [positive, most] = [0, 0];
  while (positive < k && sorted[n - 1 - positive]! > 0) most += sorted[n - 1 - positive++]!;
  let negative = 0;
  while (negative < k && sorted[negative]! < 0) negative++;
  let least = 0;
  for (let place = negative - 1; place >= 0; place--) least += sorted[place]!;
  return {
    n,
    present:
      most >= -least ? largest(dots, positive, sorted[n - positive]!) : smallest(dots, negative, sorted[negative - 1]!),
  };
}

/** The places of the `count` largest numbers, in increasing order, of which `last` is the least. */
function largest(numbers: Float64Array, count: number, last: number): Int32Array {
  const places = new Int32Array(count);
  let equal = count;
  for (const number of numbers) if (number > last) equal--;
  for (let place = 0, found = 0; found < count; place++) {
    if (numbers[place]! > last || (numbers[place] === last && equal-- > 0)) places[found++] = place;
  }
  return places;
}

/** The places of the `count` smallest numbers, in increasing order, of which `last` is the greatest. */
function smallest(numbers: Float64Array, count: number, last: number): Int32Array {
  const places = new Int32Array(count);
  let equal = count;
  for (const number of numbers) if (number < last) equal--;
  for (let place = numbers.length - 1, found = count; found > 0; place--) {
    if (numbers[place]! < last || (numbers[place] === last && equal-- > 0)) places[--found] = place;
  }
  return places;
}
