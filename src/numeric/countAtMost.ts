/**
 * `Σ_{j ≤ k} C(n, j)`, exactly: how many subsets of at most k elements a set of n elements has.
 *
 * @param n the size of the set, a non-negative integer
 * @param k the largest size counted, an integer; 0n comes back below 0, 2ⁿ from n on
 * @returns a whole number
 * @throws RangeError when n is not a non-negative integer or k is not an integer
 * @see DLMF 26.3; the size of a Hamming ball of radius k
 * @example countAtMost(5, 2) // 1 + 5 + 10 = 16n
 */
export function countAtMost(n: number, k: number): bigint {
  if (!(Number.isSafeInteger(n) && n >= 0)) throw new RangeError(`invalid n; not a non-negative integer: ${n}`);
  if (!Number.isSafeInteger(k)) throw new RangeError(`invalid k; not an integer: ${k}`);
  if (k < 0) return 0n;
  if (k >= n) return 1n << BigInt(n);
  let count = 1n;
  let total = 1n;
  for (let j = 1; j <= k; j++) {
    count = (count * BigInt(n - j + 1)) / BigInt(j);
    total += count;
  }
  return total;
}
