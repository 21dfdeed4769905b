import { stirlingError } from './stirlingError.ts';

/**
 * `ln C(n, k)`, the natural logarithm of the binomial coefficient, for sizes up to 2⁵³. Relative error below 10⁻¹⁴:
 * the large terms are positive, so that nothing cancels.
 *
 * @param n the size of the set, a non-negative integer
 * @param k the size of the subsets, an integer
 * @returns a logarithm, −∞ for k outside 0..n
 * @throws RangeError when n is not a non-negative integer or k is not an integer
 * @see Loader, "Fast and accurate computation of binomial probabilities" (2000), equation (3)
 * @example logBinomial(5, 2) // ln 10 = 2.30258509299404568
 */
export function logBinomial(n: number, k: number): number {
  if (!(Number.isSafeInteger(n) && n >= 0)) throw new RangeError(`invalid n; not a non-negative integer: ${n}`);
  if (!Number.isSafeInteger(k)) throw new RangeError(`invalid k; not an integer: ${k}`);
  if (k < 0 || k > n) return -Infinity;
  const few = Math.min(k, n - k);
  const many = n - few;
  if (few === 0) return 0;
  if (few === 1) return Math.log(n);
  return (
    few * Math.log(n / few) -
    many * Math.log1p(-few / n) -
    0.5 * Math.log(2 * Math.PI * few * (many / n)) +
    (stirlingError(n) - stirlingError(few) - stirlingError(many))
  );
}
