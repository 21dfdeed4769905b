import type { Directions } from './Directions.ts';

/**
 * The six diagonals of the icosahedron: six unit vectors in R³ with every |W_i·W_j| = 1/√5, the least coherence that
 * six vectors in three dimensions can have. W_0 is the apex, the others the five corners around it, so that
 * W_0·W_j = +1/√5 for every j: a frame with n > m where one feature's error reaches kδ for every k up to 5.
 *
 * @returns W, 3 × 6, with unit columns
 * @throws never
 * @see Lemma 3
 * @example coherence(icosahedronLines()) // 1/√5 = 0.4472135954999579
 */
export function icosahedronLines(): Directions {
  const columns = new Float64Array(18);
  columns[2] = 1;
  for (let j = 0; j < 5; j++) {
    const angle = (2 * Math.PI * j) / 5;
    columns.set(
      [2 * Math.cos(angle), 2 * Math.sin(angle), 1].map((c) => c / Math.sqrt(5)),
      3 * (j + 1),
    );
  }
  return { m: 3, n: 6, columns };
}
