import { requireInteger } from '../requireInteger.ts';
import type { SparseInput } from './SparseInput.ts';

/**
 * Every input with at most k features present, each once: first the empty one, then by size, and inside a size in
 * the dictionary order of the present features. For enumeration at small sizes; there are Σ_{j ≤ k} C(n, j).
 *
 * @param n the number of features, at least 1
 * @param k the largest number of features present, in [0, n]
 * @returns a generator of inputs
 * @throws RangeError when n or k is out of range, at the first step
 * @see Data Compression
 * @example [...allInputs(3, 1)].length // 4: the empty input and three with one feature
 */
export function* allInputs(n: number, k: number): Generator<SparseInput, void> {
  requireInteger('n', n, 1);
  requireInteger('k', k, 0, n, 'n');
  for (let size = 0; size <= k; size++) {
    const chosen = Array.from({ length: size }, (_, s) => s);
    for (;;) {
      yield { n, present: Int32Array.from(chosen) };
      // The last place that can still move on, and everything after it as small as possible.
      let place = size - 1;
      while (place >= 0 && chosen[place] === n - size + place) place--;
      if (place < 0) break;
      const first = chosen[place]! + 1;
      for (let s = place; s < size; s++) chosen[s] = first + s - place;
    }
  }
}
