import { requireInteger } from '../requireInteger.ts';

/**
 * The matrix W of the paper: one direction in R^m for each of n features.
 *
 * `columns` holds it column after column (m × n, column-major): column i, the direction W_i, is the m numbers from
 * place i·m on. Nothing here requires unit length; the samplers and frames say what length they give.
 */
export interface Directions {
  /** the number of dimensions, at least 1 */
  readonly m: number;
  /** the number of features, at least 1 */
  readonly n: number;
  /** m × n numbers, column-major: column i is W_i */
  readonly columns: Float64Array;
}

/**
 * Directions written out by hand, for a counterexample or a small frame.
 *
 * @param vectors n lists of m numbers, the directions in order
 * @returns W with these columns, as they are
 * @throws RangeError when there is no vector, no coordinate, or the lengths differ
 * @example directions([[1, 0], [0, 1], [0.6, 0.8]]) // m = 2, n = 3
 */
export function directions(vectors: ReadonlyArray<ReadonlyArray<number>>): Directions {
  const n = requireInteger('number of vectors', vectors.length, 1);
  const m = requireInteger('number of coordinates', vectors[0]!.length, 1);
  const columns = new Float64Array(m * n);
  for (const [i, vector] of vectors.entries()) {
    if (vector.length !== m) throw new RangeError(`invalid vector ${i}; not of length m = ${m}: ${vector.length}`);
    columns.set(vector, i * m);
  }
  return { m, n, columns };
}
