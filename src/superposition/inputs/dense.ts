import type { SparseInput } from './SparseInput.ts';

/**
 * The input written out, one number for each feature.
 *
 * @param x an input with n features
 * @returns n numbers, 1 where the feature is present and 0 elsewhere
 * @throws never
 * @example dense(sparseInput(4, [1, 3])) // [0, 1, 0, 1]
 */
export function dense(x: SparseInput): Uint8Array {
  const values = new Uint8Array(x.n);
  for (const i of x.present) values[i] = 1;
  return values;
}
