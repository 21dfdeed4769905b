import type { Interval } from '../../numeric/Interval.ts';
import { multiply } from '../../numeric/intervalArithmetic.ts';
import { requireInteger } from '../requireInteger.ts';
import { requireNumber } from '../requireNumber.ts';

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
 * @throws RangeError when an argument is out of range
 * @see proof of Lemma 1; `gaussianDotTail` for odd m too, without an enclosure
 * @example gaussianDotTailEnclosure(0.5, 2) // e^{−1}, between two doubles near to it
 */
export function gaussianDotTailEnclosure(delta: number, m: number): Interval {
  requireInteger('m', m, 2, 2000);
  requireNumber('delta', delta, 0, 700 / m);
  if (m % 2 === 1) throw new RangeError(`invalid m; not even: ${m}`);
  const h = m / 2;
  const x = m * delta;
  const tails = [0];
  for (let i = 0, term = Math.exp(-x); i < h; i++, term *= x / i) tails.push(tails[i]! + term);
  let sum = 0;
  for (let j = 0, weight = 2 ** -h; j < h; weight *= (h + j) / (2 * (j + 1)), j++) sum += weight * tails[h - j]!;
  const error = (10 * h + 2 * x + 10) * Number.EPSILON;
  return multiply([2 * sum, 2 * sum], [1 - error, 1 + error]);
}
