import type { Rng } from '../../random/Rng.ts';
import type { Directions } from './Directions.ts';
import { gaussianVectors } from './gaussianVectors.ts';

/**
 * n independent directions, each uniform on the unit sphere of R^m: the random W of the paper.
 *
 * Normal vectors scaled to length 1 are uniform on the sphere, since their law does not change under rotation.
 * Every column has length 1 to within rounding, and exactly so (a sign) in one dimension.
 *
 * @param rng where the draws come from
 * @param n the number of features, at least 1
 * @param m the number of dimensions, at least 1
 * @returns W, m × n, with unit columns
 * @throws RangeError when n or m is not a positive integer
 * @see Lemma 1
 * @example coherence(unitVectors(stream('7', 'lemma-1'), 20, 5)) // the largest of 190 |W_i·W_j|
 */
export function unitVectors(rng: Rng, n: number, m: number): Directions {
  const W = gaussianVectors(rng, n, m);
  const { columns } = W;
  for (let start = 0; start < columns.length; start += m) {
    let square = 0;
    for (let c = start; c < start + m; c++) square += columns[c]! ** 2;
    // A vector of normals is zero with probability 0; should it be so, any fixed direction will do.
    if (square === 0) columns[start] = 1;
    const length = square === 0 ? 1 : Math.sqrt(square);
    for (let c = start; c < start + m; c++) columns[c]! /= length;
  }
  return W;
}
