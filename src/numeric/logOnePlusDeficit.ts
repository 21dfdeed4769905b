/** Below this size of u the difference is summed as a series, since u and ln(1 + u) would cancel. */
const SERIES_LIMIT = 0.4;

/**
 * `u − ln(1 + u)`, by how much the logarithm falls short of its tangent at 1; never negative, about u²/2 near 0.
 *
 * Near 0 it is summed in r = u/(2 + u) by ln(1 + u) = 2 artanh r, so that nothing cancels; relative error below
 * 2·10⁻¹⁵ everywhere.
 *
 * @param u a number in (−1, ∞)
 * @param onePlusU 1 + u where the caller knows it better than the sum does, namely for u close to −1
 * @returns the deficit, in [0, ∞]
 * @throws never; NaN for u < −1
 * @see Loader, "Fast and accurate computation of binomial probabilities" (2000), section 3 (the function D₀)
 * @example logOnePlusDeficit(1) // 1 − ln 2 = 0.306852819440054691
 */
export function logOnePlusDeficit(u: number, onePlusU: number = 1 + u): number {
  if (u > SERIES_LIMIT || u < -SERIES_LIMIT) return u - Math.log(onePlusU);
  const r = u / (2 + u);
  const s = r * r;
  let power = s;
  let series = 1 / 3;
  for (let k = 5; ; k += 2) {
    const next = series + power / k;
    if (next === series) return r * (u - 2 * s * series);
    series = next;
    power *= s;
  }
}
