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
  const place = Math.min(k, n - k);
  if (n > MAX_KEPT) return advanced(1n, n, 0, place);
  const row = (rows[n] ??= [1n]);
  for (let i = row.length; i <= place; i++) row.push(advanced(row[i - 1]!, n, i - 1, i));
  return row[place]!;
}

/** Rows are kept up to this size: some megabytes at most. */
const MAX_KEPT = 512;
/** For each n, C(n, 0), C(n, 1), ... as far as they were asked for, since sums ask for one after the other. */
const rows: bigint[][] = [];

/** C(n, to) from C(n, from), for from ≤ to. */
function advanced(count: bigint, n: number, from: number, to: number): bigint {
  let product = count;
  for (let i = from + 1; i <= to; i++) product = (product * BigInt(n - i + 1)) / BigInt(i);
  return product;
}
