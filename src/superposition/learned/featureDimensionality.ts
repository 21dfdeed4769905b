import { column } from '../directions/column.ts';
import type { Directions } from '../directions/Directions.ts';
import { dot } from '../directions/dot.ts';

/**
 * The share of a dimension that a feature has to itself: D_i = |W_i|²/Σ_j (Ŵ_i·W_j)² with Ŵ_i = W_i/|W_i|.
 *
 * 1 when nothing else points along W_i, ½ in an antipodal pair, ⅖ in a pentagon. Over all features it adds up to m for
 * a tight frame, and never to more than the rank of W.
 *
 * @param W directions of any length, m × n
 * @param i a feature, in [0, n − 1]
 * @returns a number in [0, 1]; 0 for a feature with W_i = 0
 * @throws RangeError when i is not a feature of W
 * @see Elhage et al. (2022), "feature dimensionality"
 * @example featureDimensionality(simplexFrame(4), 0) // ¾, the tetrahedron
 */
export function featureDimensionality(W: Directions, i: number): number {
  const direction = column(W, i);
  const square = dot(direction, direction);
  if (square === 0) return 0;
  let shared = 0;
  for (let j = 0; j < W.n; j++) shared += dot(direction, column(W, j)) ** 2 / square;
  return square / shared;
}
