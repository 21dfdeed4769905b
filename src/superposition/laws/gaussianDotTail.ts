import { logNormalTail } from '../../numeric/logNormalTail.ts';
import { requireInteger } from '../requireInteger.ts';
import { requireNumber } from '../requireNumber.ts';
import { peakWidth } from './peakWidth.ts';

const NODES = 800;

/**
 * P(|W_i·W_j| > t) for independent vectors with coordinates N(0, 1/m), left unnormalised as by `gaussianVectors`.
 *
 * Given |W_i| the dot is normal with standard deviation |W_i|/√m, so the probability is E 2Q(t√m/|W_i|) with Q the
 * upper tail of the normal law. Writing |W_i| = e^w, the density of w is proportional to e^{m(w − e^{2w}/2)}; times Q
 * it is a single smooth peak, summed by the trapezoidal rule. The length spreads, so that far out the tail is heavier
 * than that of unit vectors, and than e^{−mt²/2} too: it falls like e^{−mt}, not like a normal law.
 *
 * @param t a number; below 0 the probability is 1
 * @param m the number of dimensions, at least 1
 * @returns a probability, with a relative error of about 10⁻¹²
 * @throws RangeError when t is not finite or m is not a positive integer
 * @see proof of Lemma 1, before the scaling
 * @example gaussianDotTail(2, 3) // 0.00549131631291832
 */
export function gaussianDotTail(t: number, m: number): number {
  requireNumber('t', t);
  requireInteger('m', m, 1);
  if (t <= 0) return 1;
  const logLength = (w: number): number => m * (w - Math.expm1(2 * w) / 2);
  const logJoint = (w: number): number => logLength(w) + logNormalTail(t * Math.sqrt(m) * Math.exp(-w));
  // With z = t√m e^{−w} and the hazard h = −Q'/Q, the peak is where e^{2w} = 1 + z h(z)/m. From 0 ≤ z h(z) ≤ 1 + z²
  // follows w ≥ 0, so z² ≤ t²m, so e^{2w} ≤ 1 + 1/m + t².
  const mode = highestPoint(logJoint, 0, Math.log(1 + 1 / m + t * t) / 2);
  return Math.min(1, 2 * Math.exp(logArea(logJoint, mode) - logArea(logLength, 0)));
}

/** Where a concave function is highest in [lo, hi], by ternary search. */
function highestPoint(g: (x: number) => number, lo: number, hi: number): number {
  for (let i = 0; i < 80; i++) {
    const third = (hi - lo) / 3;
    if (g(lo + third) < g(hi - third)) lo += third;
    else hi -= third;
  }
  return (lo + hi) / 2;
}

/** ln ∫ e^g over the line, for a concave g. */
function logArea(g: (x: number) => number, mode: number): number {
  const [below, above] = peakWidth(g, mode);
  const step = (below + above) / NODES;
  const highest = g(mode);
  let sum = 0;
  for (let i = 0; i <= NODES; i++) sum += Math.exp(g(mode - below + i * step) - highest);
  return highest + Math.log(sum * step);
}
