import { column } from '../directions/column.ts';
import type { Directions } from '../directions/Directions.ts';
import { dot } from '../directions/dot.ts';

/** Learned pairs are not exact: an angle above 154° and lengths above ½ count as a pair of represented features. */
const COSINE = -0.9;
const LENGTH = 0.5;

/**
 * How many pairs of features point in opposite directions: cosine below −0.9, both lengths above ½.
 *
 * The corners of a pentagon, whose widest angle is 144°, are no pairs; features that were not learned, with W_i close
 * to 0, are none either. In one dimension all cosines are ±1, so that signs and lengths alone decide.
 *
 * @param W directions of any length, m × n
 * @returns a number of pairs; a feature may be in several
 * @throws never
 * @see Theorem 3; Elhage et al. (2022), "digons"
 * @example antipodalCount(crossPolytope(3)) // 3
 */
export function antipodalCount(W: Directions): number {
  const vectors = Array.from({ length: W.n }, (_, i) => column(W, i));
  const lengths = vectors.map((vector) => Math.sqrt(dot(vector, vector)));
  let pairs = 0;
  for (let i = 0; i < W.n; i++) {
    for (let j = i + 1; j < W.n; j++) {
      if (!(lengths[i]! > LENGTH && lengths[j]! > LENGTH)) continue;
      if (dot(vectors[i]!, vectors[j]!) < COSINE * lengths[i]! * lengths[j]!) pairs++;
    }
  }
  return pairs;
}
