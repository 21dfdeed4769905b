import betaln from '@stdlib/math-base-special-betaln';

/**
 * How often an event of probability p happens in n draws, from one uniform number: by inversion, which starts at the
 * likeliest count and walks outwards, about √(np(1 − p)) steps. For simulations in which only counts matter.
 *
 * @param rng the stream
 * @param n the number of draws, a nonnegative integer
 * @param p the probability, in [0, 1]
 * @returns an integer in [0, n]
 * @throws never
 * @see Devroye, "Non-Uniform Random Variate Generation" (1986), section X.4 on inversion from the mode
 * @example binomialCount(() => 0, 10, 0.5) // 5, the likeliest
 */
export function binomialCount(rng: () => number, n: number, p: number): number {
  if (p === 0 || n === 0) return 0;
  if (p === 1) return n;
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  let left = rng();
  let [below, above] = [mode, mode];
  const most = Math.exp(
    mode * Math.log(p) + (n - mode) * Math.log1p(-p) - Math.log(n + 1) - betaln(mode + 1, n - mode + 1),
  );
  let [chanceBelow, chanceAbove] = [most, most];
  left -= most;
  while (left >= 0) {
    if (above === n && below === 0) return mode;
    if (above < n) {
      chanceAbove *= ((n - above) / (above + 1)) * odds;
      above++;
      left -= chanceAbove;
      if (left < 0) return above;
    }
    if (below > 0) {
      chanceBelow *= below / (n - below + 1) / odds;
      below--;
      left -= chanceBelow;
      if (left < 0) return below;
    }
    // What rounding has left over of the total probability.
    if (chanceAbove + chanceBelow < 1e-18) return mode;
  }
  return mode;
}
