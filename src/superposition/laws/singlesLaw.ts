import { requireInteger } from '../requireInteger.ts';
import { type Atom, lawFromRatios } from './lawFromRatios.ts';

/**
 * In how many pairs exactly one member is present, when `ones` of the features in `pairs` pairs are present, uniformly
 * over all such choices. A pair with both members present is no single; the antipodal directions cancel there.
 *
 * With d pairs complete there are r = ones − 2d singles: choose the complete pairs, the single ones among the rest and
 * the member in each, C(pairs, d) C(pairs − d, r) 2^r of the C(2 pairs, ones) choices. One more complete pair
 * multiplies this by r(r−1)/(4(d+1)(pairs − d − r + 1)), which falls with d.
 *
 * @param pairs the number of pairs, at least 0
 * @param ones the number of features present, in [0, 2 pairs]
 * @returns the numbers of singles that are not negligible, in decreasing order, with their probabilities
 * @throws RangeError when an argument is out of range
 * @see Theorem 3
 * @example singlesLaw(2, 2) // 2 singles with probability ⅔, none with ⅓
 */
export function singlesLaw(pairs: number, ones: number): ReadonlyArray<Atom> {
  requireInteger('pairs', pairs, 0);
  requireInteger('ones', ones, 0, 2 * pairs, '2 pairs');
  const ratio = (d: number): number => {
    const r = ones - 2 * d;
    return (r * (r - 1)) / (4 * (d + 1) * (pairs - d - r + 1));
  };
  const fewest = Math.max(0, ones - pairs);
  const complete = lawFromRatios(fewest, Math.floor(ones / 2), fewest, ratio);
  return complete.map(({ value, probability }) => ({ value: ones - 2 * value, probability }));
}
