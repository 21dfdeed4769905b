import type { Chooser } from '../Chooser.ts';
import type { Made } from '../Planted.ts';
import { approximately, minus, rational } from '../Rational.ts';
import { groundTruthOfBound, MARGINS } from './bounds.ts';
import { chanceOfAtLeast, exactLaw } from './exactLaws.ts';

/** A bound on a quantile of a whole number whose distribution is known exactly; the bound is a value or lies between two. */
export function quantile(choose: Chooser): Made {
  const { says, draw, law } = exactLaw(choose);
  const bound = choose.of([...law.keys()]) + choose.of([-0.5, 0, 0.5]);
  const margin = choose.of(MARGINS);
  const p = choose.of([0.5, 0.5, 0.05, 0.25, 0.9, 0.99]);
  const isMost = choose.chance(0.5);
  // No value lies between the bound and a quarter beside it.
  const below = minus(rational(1), chanceOfAtLeast(law, bound + 0.25));
  const truth = isMost ? below : chanceOfAtLeast(law, bound - 0.25);
  const groundTruth = groundTruthOfBound(truth, true, isMost ? p : 1 - p, margin, [0, 1]);
  return {
    family: `${p}-quantile of ${says} ${isMost ? '≤' : '≥'} bound`,
    keys: [
      'forAll: {}',
      `draw: (rng) => ${draw}`,
      'variable: (x) => x',
      `quantile: () => ${p}`,
      `quantileAt${isMost ? 'Most' : 'Least'}: () => ${bound}`,
      `margin: () => ${margin}`,
    ],
    truth: {
      at: () => groundTruth,
      isFalse: groundTruth.refuted,
      isNonVacuous: groundTruth.upheld || groundTruth.refuted,
      isWithin: groundTruth.upheld,
      mean: () => approximately(truth),
    },
  };
}
