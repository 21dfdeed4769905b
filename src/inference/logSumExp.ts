/**
 * `ln Σ exp(lᵢ)`: the logarithm of a sum whose terms are given by their logarithms.
 *
 * The largest term is taken out first, so that nothing overflows and only negligible terms underflow.
 *
 * @param logarithms numbers in [−∞, ∞], at least one
 * @returns a number in [−∞, ∞]
 * @throws never; NaN when a term is NaN
 * @example logSumExp([1000, 1000]) // 1000 + ln 2 = 1000.693147
 */
export function logSumExp(logarithms: readonly number[]): number {
  const largest = Math.max(...logarithms);
  if (Math.abs(largest) === Infinity) return largest;
  let sum = 0;
  for (const logarithm of logarithms) sum += Math.exp(logarithm - largest);
  return largest + Math.log(sum);
}
