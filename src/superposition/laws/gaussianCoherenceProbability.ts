import { integrate } from '../../numeric/integrate.ts';
import type { Interval } from '../../numeric/Interval.ts';
import { normalTail } from '../../numeric/normalTail.ts';
import { requireInteger } from '../requireInteger.ts';
import { gaussianDotTailEnclosure } from './gaussianDotTailEnclosure.ts';

/**
 * An enclosure of P(all |W_i·W_j| ≤ delta, i < j) for n such vectors. N = n(n−1)/2, and q = P(|W_i·W_j| > delta).
 *
 * - From below (1 − q)^N, and 1 − Nq. Given the other vectors, {|W_i·W_j| ≤ delta} for all i < j are symmetric slabs
 *   for W_j, so by Šidák's inequality W_j meets all of them with probability at least ∏_{i<j} (1 − g(|W_i|)), where
 *   g(r) = 2Q(delta √m/r). One vector after the other: a decreasing function of |W_i| is a mixture of indicators of
 *   balls, which by Royen's Gaussian correlation inequality are not negatively correlated with the slabs, and
 *   E(1 − g)^a ≥ (1 − q)^a.
 * - From above by the second moment. Let X be the number of pairs above delta. Pairs without a common feature are
 *   independent; two that share W_i are so given |W_i|, both above with probability p = E g(|W_i|)². There are
 *   n(n−1)(n−2) ordered couples of such pairs, hence Var X = Nq(1 − q) + n(n−1)(n−2)(p − q²), and Cantelli's inequality
 *   gives P(X = 0) ≤ Var X/(Var X + (Nq)²). Here p is a quadrature, right to about 10⁻¹⁰; 10⁻⁶ is allowed for.
 *
 * @param n the number of vectors, at least 2
 * @param m the number of dimensions, even, in [2, 2000]
 * @param delta the bound on |W_i·W_j|, with m·delta ≤ 700
 * @returns an interval inside [0, 1]
 * @throws RangeError when an argument is out of range
 * @see Šidák (1967); Royen, "A simple proof of the Gaussian correlation conjecture" (2014)
 * @example gaussianCoherenceProbability(2000, 32, 0.97474) // [0.113, 0.343]
 */
export function gaussianCoherenceProbability(n: number, m: number, delta: number): Interval {
  requireInteger('n', n, 2);
  const [least, most] = gaussianDotTailEnclosure(delta, m);
  const pairs = (n * (n - 1)) / 2;
  const fromBelow = Math.max(1 - pairs * most, Math.exp(pairs * Math.log1p(-most))) - 1e-12;
  const both = meanOverLength(m, (length) => (2 * normalTail((delta * Math.sqrt(m)) / length)) ** 2) * (1 + 1e-6);
  const variance = pairs * least + 2 * pairs * (n - 2) * Math.max(0, both - least * least);
  const fromAbove = (variance / (variance + (pairs * least) ** 2)) * (1 + 1e-9);
  return [Math.max(0, fromBelow), Math.min(1, Math.max(fromBelow, fromAbove))];
}

/** E f(|W_i|), where |W_i| has the density proportional to r^{m−1} e^{−mr²/2}. */
function meanOverLength(m: number, f: (length: number) => number): number {
  const weight = (r: number): number => Math.exp((m - 1) * Math.log(r) - (m * (r * r - 1)) / 2);
  const cuts = [0, 1, Math.SQRT2, 3 + 20 / Math.sqrt(m)];
  const total = (g: (r: number) => number): number =>
    cuts.slice(1).reduce((sum, to, i) => sum + integrate(g, cuts[i]!, to, { relative: 1e-10 }).value, 0);
  return total((r) => weight(r) * f(r)) / total(weight);
}
