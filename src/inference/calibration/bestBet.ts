/**
 * The fastest growth that any constant bet reaches against mean ≤ b: the largest mean of ln(1 − c + c·x/b) over c in
 * [0, 1). For two points 0 and 1 it is KL(p ‖ b), so that ln(1/α) over it is Wald's number of draws; for other laws it
 * is the KL distance to the nearest law with mean b, and the same bound holds.
 *
 * @param quantile the law of the quantity with values in [0, ∞), by its quantile function on (0, 1)
 * @param bound b, positive
 * @param points the middles of so many equal parts stand for the law
 * @returns nats a draw, at least 0
 * @throws never
 * @see Honda and Takemura, "An asymptotically optimal bandit algorithm for bounded support models" (2010), for the dual
 *   form of the smallest divergence
 * @example bestBet((u) => Number(u < 0.2), 0.1) // 0.04440, which is KL(0.2 ‖ 0.1)
 */
export function bestBet(quantile: (u: number) => number, bound: number, points = 20_000): number {
  return bestGrowth(Float64Array.from({ length: points }, (_, index) => quantile((index + 0.5) / points) / bound));
}

/** The largest mean of ln(1 − c + c·ratio) over the bets c in [0, 1). */
function bestGrowth(ratios: Float64Array): number {
  const growth = (c: number): number =>
    ratios.reduce((sum, ratio) => sum + Math.log1p(c * (ratio - 1)), 0) / ratios.length;
  let [low, high] = [0, 1 - 1e-9];
  for (let step = 0; step < 60; step++) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (growth(left) < growth(right)) low = left;
    else high = right;
  }
  return growth(low);
}
