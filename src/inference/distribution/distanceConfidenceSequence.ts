import { checkAlpha } from '../checkAlpha.ts';
import type { ValueRange } from '../Question.ts';
import { type FamilyBound, familyTest } from './familyTest.ts';
import type { IndicatorDifferences } from './IndicatorDifferences.ts';

/** A claim on a distance as one on a family of means, for each distance. */
export interface DistanceFamily {
  readonly range: ValueRange;
  /** The largest distance that there can be. */
  readonly largest: number;
  /** Bounds that are all true where the distance is at most so much. */
  readonly toRefute: (distance: number) => readonly FamilyBound[];
  /** Bounds of which one is true where the distance is more than that. */
  readonly toUphold: (distance: number) => readonly FamilyBound[];
}

/** Halvings of the interval in which an end is sought; an end is rounded outwards. */
const HALVINGS = 14;

/**
 * A confidence interval for a distance that is valid at every time at once: the distances that are neither refuted nor, as
 * an upper bound, upheld by `familyTest`, each at α/2.
 *
 * **Valid.** A distance b below the true one d is upheld as a bound with probability at most α/2, and where b is upheld all
 * larger ones are; so the chance that any below d is upheld is the limit of these, at most α/2. In the same way none from d on
 * is refuted but with probability α/2.
 *
 * @param series what was counted, of the sizes that the bounds speak of
 * @param alpha the probability that the interval ever misses the distance, in (0, 1)
 * @returns the interval `[lo, hi]` in [0, largest]
 * @throws RangeError for an alpha outside (0, 1)
 */
export function distanceConfidenceSequence(
  { range, largest, toRefute, toUphold }: DistanceFamily,
  series: readonly IndicatorDifferences[],
  alpha: number,
): readonly [lo: number, hi: number] {
  checkAlpha(alpha);
  const enough = Math.log(2 / alpha);
  const evidence = (which: 'toRefute' | 'toUphold', distance: number): number => {
    const bounds = {
      range,
      toRefute: [],
      toUphold: [],
      [which]: (which === 'toRefute' ? toRefute : toUphold)(distance),
    };
    const { refuted, upheld } = familyTest(bounds, series, { refuted: alpha, upheld: alpha }).logEvidence();
    return which === 'toRefute' ? refuted : upheld;
  };
  let [refuted, notRefuted] = [0, largest];
  let [notUpheld, upheld] = [0, largest];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const below = (refuted + notRefuted) / 2;
    if (evidence('toRefute', below) >= enough) refuted = below;
    else notRefuted = below;
    const above = (notUpheld + upheld) / 2;
    if (evidence('toUphold', above) >= enough) upheld = above;
    else notUpheld = above;
  }
  return [refuted, upheld];
}
