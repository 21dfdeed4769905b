import { logBetaRegularized } from '../numeric/logBetaRegularized.ts';

/**
 * The Clopper–Pearson upper bound of a probability: the p at which so few events or fewer in so many independent draws
 * have probability alpha. For a number of draws that was fixed beforehand.
 *
 * @param events how many of the draws had the event, a whole number in [0, draws]
 * @param draws a positive integer
 * @param alpha the probability that the true p lies above the bound, at most; in (0, 1)
 * @returns p in (0, 1]
 * @throws RangeError for numbers outside of these
 * @see Clopper and Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial" (1934)
 * @example eventUpperBound(0, 1000, 0.05) // 0.002991: the rule of three, 3/1000
 */
export function eventUpperBound(events: number, draws: number, alpha: number): number {
  if (!(Number.isSafeInteger(draws) && draws > 0))
    throw new RangeError(`invalid draws; not a positive integer: ${draws}`);
  if (!(Number.isSafeInteger(events) && events >= 0 && events <= draws))
    throw new RangeError(`invalid events; not a whole number in [0, ${draws}]: ${events}`);
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`invalid alpha; not in (0, 1): ${alpha}`);
  if (events === draws) return 1;
  // P(at most `events`) = 1 − I_p(events + 1, draws − events), which falls as p grows.
  let [low, high] = [0, 1];
  for (let step = 0; step < 200 && high - low > 1e-15 * high; step++) {
    const p = (low + high) / 2;
    const logFew = logBetaRegularized(1 - p, draws - events, events + 1);
    if (logFew > Math.log(alpha)) low = p;
    else high = p;
  }
  return high;
}
