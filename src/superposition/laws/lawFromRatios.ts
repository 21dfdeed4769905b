/** One value of a law on the integers and its probability. */
export interface Atom {
  readonly value: number;
  readonly probability: number;
}

/** Values less likely than the most common one by this factor are left out. */
const NEGLIGIBLE = 1e-30;

/**
 * A law on the integers from its ratios P(j + 1)/P(j), without a factorial: from the commonest value outwards, then
 * scaled to sum 1. For laws whose ratios fall with j (binomial, hypergeometric and the like), so that what is left
 * out beyond a negligible value is smaller still.
 *
 * @param lowest the least value
 * @param highest the greatest value
 * @param near a value to begin the search for the commonest at, in [lowest, highest]
 * @param ratio P(j + 1)/P(j) for lowest ≤ j < highest, falling
 * @returns the values with a probability above 10⁻³⁰ of the largest, in increasing order; relative error about
 * 10⁻¹⁵ times the number of values
 * @throws never
 * @example lawFromRatios(0, 2, 0, (j) => (2 - j) / (j + 1)) // ¼, ½, ¼ for 0, 1, 2
 */
export function lawFromRatios(
  lowest: number,
  highest: number,
  near: number,
  ratio: (j: number) => number,
): ReadonlyArray<Atom> {
  let commonest = near;
  while (commonest < highest && ratio(commonest) > 1) commonest++;
  while (commonest > lowest && ratio(commonest - 1) < 1) commonest--;
  const below: Atom[] = [];
  const above: Atom[] = [{ value: commonest, probability: 1 }];
  for (let j = commonest - 1, weight = 1; j >= lowest; j--) {
    weight /= ratio(j);
    if (weight < NEGLIGIBLE) break;
    below.push({ value: j, probability: weight });
  }
  for (let j = commonest + 1, weight = 1; j <= highest; j++) {
    weight *= ratio(j - 1);
    if (weight < NEGLIGIBLE) break;
    above.push({ value: j, probability: weight });
  }
  const atoms = [...below.reverse(), ...above];
  const total = atoms.reduce((sum, { probability }) => sum + probability, 0);
  return atoms.map(({ value, probability }) => ({ value, probability: probability / total }));
}
