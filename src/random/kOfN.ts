import type { Rng } from './Rng.ts';
import { uniformInteger } from './uniformInteger.ts';

/**
 * A uniform k-element subset of {0, ..., n − 1}, by Floyd's algorithm: k numbers of the stream, memory of order k and
 * time of order k log k (for the sorting), for any n.
 *
 * @param rng the stream
 * @param n how many there are, an integer in [0, 2³¹]
 * @param k how many are chosen, an integer in [0, n]
 * @returns k distinct indices in increasing order
 * @throws RangeError when n or k is outside its range
 * @see Bentley and Floyd, "Programming pearls: a sample of brilliance" (1987), algorithm F2
 * @example kOfN(rng, 52, 5) // a hand of cards
 */
export function kOfN(rng: Rng, n: number, k: number): Int32Array {
  if (!(Number.isInteger(n) && n >= 0 && n <= 2 ** 31)) throw new RangeError(`invalid n; not in [0, 2³¹]: ${n}`);
  if (!(Number.isInteger(k) && k >= 0 && k <= n)) throw new RangeError(`invalid k; not in [0, ${n}]: ${k}`);
  const chosen = new Int32Array(k);
  const taken = new Set<number>();
  for (let i = 0; i < k; i++) {
    const last = n - k + i;
    const index = uniformInteger(rng, 0, last);
    chosen[i] = taken.has(index) ? last : index;
    taken.add(chosen[i]!);
  }
  return chosen.sort();
}
