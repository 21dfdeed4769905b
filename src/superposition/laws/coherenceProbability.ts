import type { Interval } from '../../numeric/Interval.ts';
import { add, divide, multiply, subtract } from '../../numeric/intervalArithmetic.ts';
import { exp, power } from '../../numeric/intervalFunctions.ts';
import { logSphereTail } from '../../numeric/logSphereTail.ts';
import { requireInteger } from '../requireInteger.ts';
import { requireNumber } from '../requireNumber.ts';

const ONE: Interval = Object.freeze<Interval>([1, 1]);

/** The error that is allowed for ln q: ten times what `logSphereTail` states. */
const LOG_ERROR = 1e-12;
const LOG_RELATIVE_ERROR = 1e-14;

/** Up to here the product of the sequential bound is multiplied out. */
const FEW_FEATURES = 1000;

/**
 * An enclosure of P(all |W_i·W_j| ≤ delta, i < j) for n independent uniform unit vectors in R^m: the probability of
 * Lemma 1, exactly for m ≤ 2 and n ≤ 2, and otherwise between bounds.
 *
 * Let q = P(|W_i·W_j| > delta) and N = n(n−1)/2. Given W_i, each dot W_i·W_j has its law whatever W_i is; so dots of
 * pairs that share one feature are independent, and so are, plainly, dots of pairs that share none. Pairwise
 * independence gives S1 = Nq and S2 = C(N, 2) q² for the binomial moments of the number of pairs above delta, and:
 *
 * - sequential: given the others, W_j falls into one of j − 1 pairs of caps with probability at most (j−1)q, so
 *   P ≥ ∏_{j<n} (1 − jq); this is above 1 − S1;
 * - tree: the dots of the pairs (1, j) are mutually independent, so P ≤ (1 − q)^{n−1};
 * - two moments (Dawson and Sankoff): P ≤ 1 − 2/(l+1) · (S1 − S2/l) for every integer l ≥ 1, best at
 *   l = 1 + ⌊2 S2/S1⌋; with l = 1 it is Bonferroni's 1 − S1 + S2;
 * - Poisson (Chen and Stein): |P − e^{−λ}| ≤ (4n − 7) q (1 − e^{−λ}) with λ = Nq. A pair depends on the 2(n−2) that
 *   share a feature with it, so b₁ + b₂ = N (4n − 7) q² in Arratia, Goldstein and Gordon's Theorem 1;
 * - groups: ⌊n/g⌋ disjoint groups of g features are independent, so P is at most the ⌊n/g⌋th power of any of these
 *   upper bounds for g features;
 * - Welch: P = 0 where delta < √((n−m)/(m(n−1))).
 *
 * For n of some hundreds and a P that is not tiny, q is about 2/n² and the width at most 8/n or so. Where S1 is large
 * and n small, say n = 5 with q = 0.2, the enclosure is wide: nothing better is proved here.
 *
 * @param n the number of features, an integer in [1, 2⁵³ − 1]; 10¹² is as quick as 10
 * @param m the number of dimensions, at least 1
 * @param delta the bound on |W_i·W_j|, at least 0
 * @returns an interval inside [0, 1] that contains the probability, rounded outwards
 * @throws RangeError when an argument is out of range
 * @see Lemma 1; Dawson and Sankoff, "An inequality for probabilities" (1967); Arratia, Goldstein and Gordon, "Two
 * moments suffice for Poisson approximations" (1989)
 * @example coherenceProbability(3, 2, 0.8) // (1 − 3 arccos(0.8)/π)² = 0.148611565253815
 */
export function coherenceProbability(n: number, m: number, delta: number): Interval {
  requireInteger('n', n, 1, Number.MAX_SAFE_INTEGER);
  requireInteger('m', m, 1);
  requireNumber('delta', delta, 0);
  if (n === 1 || delta >= 1) return [1, 1];
  if (m === 1 || isBelowWelch(n, m, delta)) return [0, 0];
  if (m === 2) return inThePlane(n, delta);
  const logTail = logSphereTail(delta, m);
  const error = LOG_ERROR - LOG_RELATIVE_ERROR * logTail;
  const q = clip(exp([logTail - error, logTail + error]));
  return clip([Math.max(sequentialBound(n, q), byPoisson(n, q)[0]), Math.min(upperBound(n, q), groupBound(n, q))]);
}

/** The least of the tree, two-moment and Poisson bounds. */
function upperBound(n: number, q: Interval): number {
  return Math.min(power(subtract(ONE, q), n - 1)[1], twoMomentBound(n, q), byPoisson(n, q)[1]);
}

/** The least of the upper bounds through groups, for groups with about 1, 4 and 16 pairs above delta. */
function groupBound(n: number, q: Interval): number {
  const sizes = [1, 4, 16].map((mean) => Math.round(Math.sqrt((2 * mean) / q[1]))).filter((g) => g >= 2 && 2 * g <= n);
  const bounds = sizes.map((g) => power([0, clip([0, upperBound(g, q)])[1]], Math.floor(n / g))[1]);
  return Math.min(1, ...bounds);
}

/** Whether delta is below Welch's bound, by more than its rounding. */
function isBelowWelch(n: number, m: number, delta: number): boolean {
  return n > m && delta < (1 - 1e-14) * Math.sqrt((n - m) / (m * (n - 1)));
}

/**
 * In the plane n lines are n uniform points on a circle of circumference π, and all |W_i·W_j| ≤ delta says that no gap
 * is below a = arccos delta: (1 − na/π)^{n−1}, as gaps are those of a random division of the circle.
 */
function inThePlane(n: number, delta: number): Interval {
  const angle = Math.acos(delta);
  const share = divide(multiply(point(n), [angle * (1 - 4e-16), angle * (1 + 4e-16)]), [
    Math.PI,
    Math.PI * (1 + 4e-16),
  ]);
  return clip(power(clip(subtract(ONE, share)), n - 1));
}

/** n(n − 1)/2. */
function pairsOf(n: number): Interval {
  return divide(multiply(point(n), point(n - 1)), point(2));
}

/** A lower bound on ∏_{j<n} (1 − jq). */
function sequentialBound(n: number, q: Interval): number {
  const worst = subtract(ONE, multiply(point(n - 1), q));
  if (worst[0] <= 0) return 0;
  if (n <= FEW_FEATURES) {
    let product = ONE;
    for (let j = 1; j < n; j++) product = multiply(product, subtract(ONE, multiply(point(j), q)));
    return product[0];
  }
  // ln(1 − x) ≥ −x − x²/(2(1 − x)), and Σ_{j<n} j² = (n−1)n(2n−1)/6 = N(2n−1)/3.
  const lambda = multiply(pairsOf(n), q);
  const squares = multiply(multiply(lambda, q), divide(subtract(point(2 * n), ONE), point(3)));
  return exp(subtract([0, 0], add(lambda, divide(squares, multiply(point(2), worst)))))[0];
}

/** Dawson and Sankoff's upper bound on the probability that no pair is above. */
function twoMomentBound(n: number, q: Interval): number {
  const pairs = pairsOf(n);
  const s1 = multiply(pairs, q);
  const s2 = divide(multiply(multiply(s1, subtract(pairs, ONE)), q), point(2));
  const l = point(1 + Math.floor((pairs[0] - 1) * q[0]));
  const atLeast = multiply(divide(point(2), add(l, ONE)), subtract(s1, divide(s2, l)));
  return subtract(ONE, atLeast)[1];
}

/** e^{−λ} and what the Chen–Stein method leaves on both sides. */
function byPoisson(n: number, q: Interval): Interval {
  const none = exp(subtract([0, 0], multiply(pairsOf(n), q)));
  const error = multiply(multiply(subtract(multiply(point(4), point(n)), point(7)), q), subtract(ONE, none));
  return [subtract(none, error)[0], add(none, error)[1]];
}

function point(x: number): Interval {
  return [x, x];
}

function clip([lo, hi]: Interval): Interval {
  return [Math.min(1, Math.max(0, lo)), Math.min(1, Math.max(0, hi))];
}
