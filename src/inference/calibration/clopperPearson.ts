import { logBetaRegularized } from '../../numeric/logBetaRegularized.ts';
import { checkAlpha } from '../checkAlpha.ts';

/**
 * The interval of Clopper and Pearson for a probability of which an event with k successes in n independent trials was
 * seen: it misses the truth with probability at most α, for every p and a number of trials fixed in advance.
 *
 * @param successes k, an integer in [0, n]
 * @param trials n, a positive integer
 * @param alpha the probability of missing, in (0, 1)
 * @returns the interval `[lo, hi]`, each end to about ten digits
 * @throws RangeError when a count or the level is out of its range
 * @see Clopper and Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial" (1934)
 * @example clopperPearson(0, 100, 0.05) // [0, 0.03622]
 */
export function clopperPearson(successes: number, trials: number, alpha: number): readonly [lo: number, hi: number] {
  if (!(Number.isSafeInteger(trials) && trials > 0 && Number.isSafeInteger(successes))) {
    throw new RangeError(`invalid counts; not integers with n > 0: ${successes} of ${trials}`);
  }
  if (successes < 0 || successes > trials) throw new RangeError(`invalid count; not in [0, ${trials}]: ${successes}`);
  checkAlpha(alpha);
  return [lowerLimit(successes, trials, alpha), 1 - lowerLimit(trials - successes, trials, alpha)];
}

/** The p at which k or more successes have probability α/2; 0 for k = 0. */
function lowerLimit(k: number, n: number, alpha: number): number {
  if (k === 0) return 0;
  const level = Math.log(alpha / 2);
  let [lo, hi] = [0, 1];
  for (let halving = 0; halving < 60; halving++) {
    const middle = (lo + hi) / 2;
    if (logBetaRegularized(middle, k, n - k + 1, 'lower', 1 - middle) < level) lo = middle;
    else hi = middle;
  }
  return lo;
}
