import { interval, integrate, normalTail, type Interval } from 'refutable/numeric';

/**
 * P(|W_i·W_j| > delta) for two independent vectors with coordinates of law N(0, 1/m), for even m: the vectors in the
 * proof of Lemma 1 before they are scaled to length 1.
 *
 * With g, g' independent normals, g g' = (s² − t²)/2 for the independent normals s, t = (g ± g')/√2. So m W_i·W_j is
 * the difference of two independent Gamma(h, 1) variables, h = m/2, whose density at x > 0 is
 * Σ_{j<h} C(h−1+j, j) 2^{−h−j} x^{h−1−j} e^{−x}/(h−1−j)!: a mixture of Gamma(h − j, 1) densities. Hence, with
 * x = m·delta,
 *
 *     P = 2 Σ_{j<h} C(h−1+j, j) 2^{−h−j} Q(h − j, x),    Q(a, x) = e^{−x} Σ_{i<a} x^i/i!.
 *
 * For m = 2 this is e^{−2 delta}. Every term is positive, so that nothing cancels.
 *
 * @param delta a number, at least 0, with m·delta ≤ 700
 * @param m the number of dimensions, even, in [2, 2000]
 * @returns an enclosure: each of the 6h operations errs by half an ulp at most, and e^{−x} by x/2 + 2 ulps
 * @example gaussianDotTail(0.5, 2) // e^{−1}
 */
export function gaussianDotTail(delta: number, m: number): Interval {
  const h = m / 2;
  const x = m * delta;
  const tails = [0];
  for (let i = 0, term = Math.exp(-x); i < h; i++, term *= x / i) tails.push(tails[i]! + term);
  let sum = 0;
  for (let j = 0, weight = 2 ** -h; j < h; weight *= (h + j) / (2 * (j + 1)), j++) sum += weight * tails[h - j]!;
  const error = (10 * h + 2 * x + 10) * Number.EPSILON;
  return interval.multiply([2 * sum, 2 * sum], [1 - error, 1 + error]);
}

/**
 * An enclosure of P(all |W_i·W_j| ≤ delta, i < j) for n such vectors. N = n(n−1)/2, q is the probability above.
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
 * @see Šidák (1967); Royen, "A simple proof of the Gaussian correlation conjecture" (2014)
 * @example gaussianCoherenceProbability(2000, 32, 0.97474) // [0.113, 0.343]
 */
export function gaussianCoherenceProbability(n: number, m: number, delta: number): Interval {
  const [least, most] = gaussianDotTail(delta, m);
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
