import { chiSquare } from '../../random/chiSquare.ts';
import { normal } from '../../random/normal.ts';
import type { Rng } from '../../random/Rng.ts';
import type { Directions } from '../directions/Directions.ts';
import { requireInteger } from '../requireInteger.ts';

/** The largest number of coordinates: min(k, m) for each of k features. */
const MAX_NUMBERS = 2 ** 27;

/**
 * k independent directions, uniform on the unit sphere of R^m, up to a rotation of all of them together: all their
 * dots, lengths of sums and angles have the joint law that those of `unitVectors(rng, k, m)` have, from min(k, m)
 * coordinates each in place of m.
 *
 * It is Bartlett's decomposition. Write k normal vectors in the basis that Gram and Schmidt make of them. The
 * coordinate of the ith along the jth of the basis vectors, j < i, is a normal number, since these depend on the
 * vectors before it only; what is left of it lies in m − i + 1 dimensions, and its length, the ith coordinate, is the
 * root of a chi-square number of so many degrees of freedom; all of them are independent. From i = m + 1 on nothing is
 * left, and a vector is m normal numbers, so that k > m is no exception, nor is m = 1, where the directions are signs
 * relative to the first. Then each is scaled to length 1.
 *
 * @param rng where the draws come from
 * @param k the number of directions, at least 1
 * @param m the number of dimensions, at least 1; a million cost no more than k
 * @returns min(k, m) × k numbers; coordinate j of direction i is 0 for j > i, and positive for j = i
 * @throws RangeError when k or m is not a positive integer, or k · min(k, m) is above 2²⁷
 * @see Bartlett, "On the theory of statistical regression" (1933); Muirhead, "Aspects of Multivariate Statistical
 *   Theory" (1982), theorem 3.2.14
 * @example coherence(unitVectorsInOwnBasis(stream('7', 'lemma-1'), 20, 1e9)) // the largest of 190 |W_i·W_j|
 */
export function unitVectorsInOwnBasis(rng: Rng, k: number, m: number): Directions {
  requireInteger('k', k, 1);
  requireInteger('m', m, 1);
  const rank = Math.min(k, m);
  if (k * rank > MAX_NUMBERS) throw new RangeError(`invalid k; more than 2²⁷ numbers for m = ${m}: ${k}`);
  const columns = new Float64Array(rank * k);
  for (let i = 0; i < k; i++) {
    const start = i * rank;
    const end = start + Math.min(i, rank);
    let square = 0;
    for (let place = start; place < end; place++) {
      const coordinate = normal(rng);
      columns[place] = coordinate;
      square += coordinate * coordinate;
    }
    if (i < rank) {
      const rest = chiSquare(rng, m - i);
      columns[end] = Math.sqrt(rest);
      square += rest;
    }
    const length = Math.sqrt(square);
    for (let place = start; place < start + rank && place <= end; place++) columns[place]! /= length;
  }
  return { m: rank, n: k, columns };
}
