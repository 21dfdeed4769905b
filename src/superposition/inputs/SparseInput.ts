import { requireInteger } from '../requireInteger.ts';

/** More features than this cannot be listed one by one; the exact laws go further. */
const MAX_FEATURES = 2 ** 31;

/**
 * An input x ∈ {0,1}^n, given by which features are present.
 */
export interface SparseInput {
  /** the number of features */
  readonly n: number;
  /** the features i with x_i = 1, in increasing order, each once */
  readonly present: Int32Array;
}

/**
 * The input in which exactly the given features are present.
 *
 * @param n the number of features, in [1, 2³¹]
 * @param indices the features that are present, each in [0, n − 1], in any order, none twice
 * @returns x, with its own sorted copy of the indices
 * @throws RangeError when n or an index is out of range, or an index comes twice
 * @example dense(sparseInput(4, [2, 0])) // [1, 0, 1, 0]
 */
export function sparseInput(n: number, indices: Iterable<number>): SparseInput {
  requireInteger('n', n, 1, MAX_FEATURES);
  const list = [...indices];
  let isSorted = true;
  for (const [s, i] of list.entries()) {
    requireInteger('feature', i, 0, n - 1, 'n - 1');
    if (s > 0 && i < list[s - 1]!) isSorted = false;
  }
  const present = new Int32Array(list);
  if (!isSorted) present.sort();
  for (let s = 1; s < present.length; s++) {
    if (present[s] === present[s - 1]) throw new RangeError(`invalid indices; a feature comes twice: ${present[s]}`);
  }
  return { n, present };
}
