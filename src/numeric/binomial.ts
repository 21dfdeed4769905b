/**
 * The binomial coefficient C(n, k), exactly: how many subsets of k elements a set of n elements has.
 *
 * @param n the size of the set, a non-negative integer
 * @param k the size of the subsets, an integer; outside 0..n there are none
 * @returns a whole number
 * @throws RangeError when n is not a non-negative integer or k is not an integer
 * @see DLMF 26.3.1
 * @example binomial(5, 2) // 10n
 */
export function binomial(n: number, k: number): bigint {
  if (!(Number.isSafeInteger(n) && n >= 0)) throw new RangeError(`invalid n; not a non-negative integer: ${n}`);
  if (!Number.isSafeInteger(k)) throw new RangeError(`invalid k; not an integer: ${k}`);
  if (k < 0 || k > n) return 0n;
  let count = 1n;
  for (let i = 1; i <= Math.min(k, n - k); i++) count = (count * BigInt(n - i + 1)) / BigInt(i);
  return count;
}
