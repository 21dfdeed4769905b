/**
 * `ln Σ e^(xᵢ)`: the logarithm of a sum of numbers that are given by their logarithms.
 *
 * The largest is taken out first, so nothing overflows, and the sum is at least 1.
 *
 * @param logarithms the logarithms of the summands, in [−∞, ∞]
 * @returns the logarithm of the sum; −∞ when there is no summand
 * @throws never; NaN when a summand is NaN
 * @see Blanchard, Higham and Higham, "Accurately computing the log-sum-exp and softmax functions" (2021), (1.3)
 * @example logSumExp([-1000, -1000]) // -1000 + ln 2 = -999.306852819440
 */
export function logSumExp(logarithms: ArrayLike<number>): number {
  let largest = -Infinity;
  for (let i = 0; i < logarithms.length; i++) largest = Math.max(largest, logarithms[i]!);
  if (!Number.isFinite(largest)) return largest;
  let total = 0;
  for (let i = 0; i < logarithms.length; i++) total += Math.exp(logarithms[i]! - largest);
  return largest + Math.log(total);
}
