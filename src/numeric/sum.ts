/**
 * The sum of numbers with the rounding errors carried along (Neumaier), so that it is right to about one ulp of the
 * result plus 10⁻³² n² of the sum of absolute values.
 *
 * @param summands doubles, in any order and of any sizes
 * @returns their sum; 0 when there is none
 * @throws never; ∞ and NaN come out as they do from plain addition
 * @see Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen" (1974), method IV
 * @example sum([1, 1e100, 1, -1e100]) // 2
 */
export function sum(summands: Iterable<number>): number {
  let total = 0;
  let lost = 0;
  for (const x of summands) {
    const next = total + x;
    lost += Math.abs(total) >= Math.abs(x) ? total - next + x : x - next + total;
    total = next;
  }
  return Number.isFinite(total) ? total + lost : total;
}
