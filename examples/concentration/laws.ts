import { Fraction } from 'refutable';
import { binomial, interval, logBinomial, type Interval } from 'refutable/numeric';

/** P(S ≥ s) for a binomial number S of n trials with success probability p, exactly. */
export function upperTail(n: number, p: Fraction, s: number): Fraction {
  const [success, all] = [p.n, p.d];
  let count = 0n;
  for (let j = Math.max(0, s); j <= n; j++) {
    count += binomial(n, j) * success ** BigInt(j) * (all - success) ** BigInt(n - j);
  }
  return new Fraction(count, all ** BigInt(n));
}

/** P(S ≤ s), exactly. */
export const lowerTail = (n: number, p: Fraction, s: number): Fraction => upperTail(n, new Fraction(1).sub(p), n - s);

/**
 * P(S ≥ s) for sizes at which exact sums take too long: s above the mean and n ≤ 10⁴. The first term has a relative error
 * below 10⁻¹⁰, the ratios of the others one of a few ulps each; the enclosure is ten times as wide.
 */
export function upperTailEnclosure(n: number, p: number, s: number): Interval {
  if (s > n) return [0, 0];
  const first = Math.exp(logBinomial(n, s) + s * Math.log(p) + (n - s) * Math.log1p(-p));
  let [term, sum] = [1, 1];
  for (let j = s; j < n && term > 1e-20; j++) {
    term *= ((n - j) * p) / ((j + 1) * (1 - p));
    sum += term;
  }
  return interval.multiply([first * sum, first * sum], [1 - 1e-9, 1 + 1e-9]);
}

/** P(S ≤ s) in the same way, for s below the mean. */
export const lowerTailEnclosure = (n: number, p: number, s: number): Interval => upperTailEnclosure(n, 1 - p, n - s);

/** The number a/b as an interval, for integers. */
export const ratio = (a: number, b: number): Interval => interval.divide([a, a], [b, b]);

/** e^{−a/b} for integers. */
export const expMinus = (a: number, b: number): Interval => interval.exp(interval.negate(ratio(a, b)));

/** The probability that t draws show all of n coupons: inclusion and exclusion over those not drawn. */
export function completeAfter(n: number, t: number): Fraction {
  let count = 0n;
  for (let j = 0; j <= n; j++) count += (j % 2 === 0 ? 1n : -1n) * binomial(n, j) * BigInt(n - j) ** BigInt(t);
  return new Fraction(count, BigInt(n) ** BigInt(t));
}

/** The probability that q people do not all have different birthdays among n days. */
export function collision(n: number, q: number): Fraction {
  let different = 1n;
  for (let i = 0; i < q; i++) different *= BigInt(Math.max(0, n - i));
  return new Fraction(1).sub(new Fraction(different, BigInt(n) ** BigInt(q)));
}

/** The probability that no bin gets more than `most` of n balls thrown into n bins: one bin after another is filled. */
export function loadAtMost(n: number, most: number): Fraction {
  let ways = [1n, ...Array.from({ length: n }, () => 0n)];
  const choose = Array.from({ length: n + 1 }, (_, i) => Array.from({ length: i + 1 }, (__, j) => binomial(i, j)));
  for (let bin = 0; bin < n; bin++) {
    ways = ways.map((_, balls) => {
      let total = 0n;
      for (let here = 0; here <= Math.min(most, balls); here++) total += choose[balls]![here]! * ways[balls - here]!;
      return total;
    });
  }
  return new Fraction(ways[n]!, BigInt(n) ** BigInt(n));
}

/** P(L ≤ x) for the squared length L of the first 2a of 2(a + b) coordinates of a random unit vector, exactly. */
export const projectionAtMost = (a: number, b: number, x: Fraction): Fraction => upperTail(a + b - 1, x, a);
