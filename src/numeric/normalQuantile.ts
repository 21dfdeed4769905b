import erfcinv from '@stdlib/math-base-special-erfcinv';

/**
 * `Φ⁻¹(p)`: the number that a standard normal variable stays below with probability p. Relative
 * error below 10⁻¹³.
 *
 * @param p a probability, in [0, 1]
 * @returns a real number, −∞ at 0 and ∞ at 1
 * @throws RangeError when p is not in [0, 1]
 * @see DLMF 7.17: Φ⁻¹(p) = −√2 erfc⁻¹(2p)
 * @example normalQuantile(0.975) // 1.95996398454005405
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid p; not in [0, 1]: ${p}`);
  if (p === 0.5) return 0;
  return p < 0.5 ? -Math.SQRT2 * erfcinv(2 * p) : Math.SQRT2 * erfcinv(2 * (1 - p));
}
