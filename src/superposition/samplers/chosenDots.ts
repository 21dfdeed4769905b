import type { Rng } from '../../random/Rng.ts';
import { newNumbers } from '../newNumbers.ts';
import { requireInteger } from '../requireInteger.ts';
import { unitVectorsInOwnBasis } from './unitVectorsInOwnBasis.ts';

/** What k chosen directions, added up to h, are read as. */
export interface ChosenDots {
  /** W_i·h for the k features that were added, in the order in which they were drawn */
  readonly dots: Float64Array;
  /** |h|; its square is the sum of the dots */
  readonly length: number;
}

/**
 * What k independent uniform unit vectors in R^m are read as once they are added up: W_i·h for each, and |h|, where h =
 * Σ W_i. From about k²/2 numbers, for any m: see `unitVectorsInOwnBasis`.
 *
 * @param rng where the draws come from
 * @param k the number of features present, at least 0
 * @param m the number of dimensions, at least 1
 * @returns the k dots and the length, which is 0 for k = 0
 * @throws RangeError when k or m is out of range, or k · min(k, m) is above 2²⁷
 * @see A Random/Learned Directions/Mapping
 * @example chosenDots(stream('7', 'dots'), 1, 5) // dots [1], length 1
 */
export function chosenDots(rng: Rng, k: number, m: number): ChosenDots {
  requireInteger('k', k, 0);
  requireInteger('m', m, 1);
  const dots = new Float64Array(k);
  if (k === 0) return { dots, length: 0 };
  const { m: rank, columns } = unitVectorsInOwnBasis(rng, k, m);
  const h = newNumbers(rank);
  // Coordinate j of direction i is 0 for j > i.
  for (let i = 0; i < k; i++) {
    for (let j = 0, place = i * rank; j < rank && j <= i; j++, place++) h[j]! += columns[place]!;
  }
  let square = 0;
  for (let j = 0; j < rank; j++) square += h[j]! * h[j]!;
  for (let i = 0; i < k; i++) {
    let dot = 0;
    for (let j = 0, place = i * rank; j < rank && j <= i; j++, place++) dot += columns[place]! * h[j]!;
    dots[i] = dot;
  }
  return { dots, length: Math.sqrt(square) };
}
