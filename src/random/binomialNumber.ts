import { logOnePlusDeficit } from '../numeric/logOnePlusDeficit.ts';
import { stirlingError } from '../numeric/stirlingError.ts';
import type { Rng } from './Rng.ts';

/** Below this mean the waits for the next event are drawn one by one; from it on the rejection is proved to be correct. */
const SMALL_MEAN = 10;

/**
 * A number of the Binomial(n, p) law: how many of n independent events happen, without drawing n of them.
 *
 * A small mean is drawn by the waits between events, which are geometric; a larger one by Hörmann's transformed
 * rejection (BTRS), with about 1.2 to 1.5 trials for any n. Both are exact but for the 53 bits of the stream: the
 * rejection compares with the probability itself, computed without cancellation.
 *
 * @param rng the stream
 * @param n how many events, an integer in [0, 2⁵³ − 1]
 * @param p the probability of each, in [0, 1]
 * @returns an integer in [0, n]
 * @throws RangeError when n or p is outside its range
 * @see Devroye, "Non-Uniform Random Variate Generation" (1986), X.4.3, the first waiting time algorithm; Hörmann,
 *   "The generation of binomial random variates" (1993), algorithm BTRS; Loader, "Fast and accurate computation of
 *   binomial probabilities" (2000)
 * @example binomialNumber(rng, 1e12, 3e-12) // about 3
 */
export function binomialNumber(rng: Rng, n: number, p: number): number {
  if (!(Number.isSafeInteger(n) && n >= 0)) throw new RangeError(`invalid n; not a non-negative integer: ${n}`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid p; not in [0, 1]: ${p}`);
  if (p === 0 || n === 0) return 0;
  if (p === 1) return n;
  if (p > 0.5) return n - binomialNumber(rng, n, 1 - p);
  return n * p < SMALL_MEAN ? byWaits(rng, n, p) : byRejection(rng, n, p);
}

/** The events in n steps, each wait W with P(W > w) = (1 − p)^w. */
function byWaits(rng: Rng, n: number, p: number): number {
  const logMiss = Math.log1p(-p);
  for (let count = 0, step = 0; ; count++) {
    step += Math.floor(Math.log(1 - rng()) / logMiss) + 1;
    if (step > n) return count;
  }
}

/** The constants of the paper; the hat covers the law for np ≥ 10 and p ≤ ½. */
function byRejection(rng: Rng, n: number, p: number): number {
  const deviation = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const alpha = (2.83 + 5.1 / b) * deviation;
  const surelyBelow = 0.92 - 4.2 / b;
  const commonest = Math.floor((n + 1) * p);
  const logCommonest = logProbability(commonest, n, p);
  for (;;) {
    const u = rng() - 0.5;
    const v = 1 - rng();
    const margin = 0.5 - Math.abs(u);
    if (margin === 0) continue;
    const count = Math.floor(((2 * a) / margin + b) * u + centre);
    if (margin >= 0.07 && v <= surelyBelow) return count;
    if (count < 0 || count > n) continue;
    const height = Math.log((v * alpha) / (a / (margin * margin) + b));
    if (height <= logProbability(count, n, p) - logCommonest) return count;
  }
}

/** ln P(X = count) for 0 < p < 1, by Loader's form, in which no large terms cancel. */
function logProbability(count: number, n: number, p: number): number {
  const rest = n - count;
  if (count === 0) return n * Math.log1p(-p);
  if (rest === 0) return n * Math.log(p);
  return (
    stirlingError(n) -
    stirlingError(count) -
    stirlingError(rest) -
    deviance(count, n * p) -
    deviance(rest, n * (1 - p)) -
    0.5 * Math.log(2 * Math.PI * count * (rest / n))
  );
}

/** x ln(x/mean) + mean − x. */
function deviance(x: number, mean: number): number {
  return x * logOnePlusDeficit((mean - x) / x, mean / x);
}
