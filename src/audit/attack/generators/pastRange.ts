import type { Chooser } from '../Chooser.ts';
import { type Made, NOTHING } from '../Planted.ts';
import { approximately } from '../Rational.ts';
import { groundTruthOfBound, groundTruthOfEquality } from './bounds.ts';
import { chanceOfAtLeast, exactLaw } from './exactLaws.ts';

/**
 * A probability, or the mean of the numbers 0 and 1, with a margin that reaches past the range: nothing can be false by
 * more than that. Draws may refute it if it is false; `upheld` would be vacuous however many draws agree.
 */
export function pastRange(choose: Chooser, kind: 'probability' | 'mean'): Made {
  const { law, says, draw } = exactLaw(choose);
  const threshold = choose.of([...law.keys()].slice(1));
  const p = chanceOfAtLeast(law, threshold);
  const relation = choose.of(RELATIONS);
  // A fraction of the claimed side or of the other, so that the claim may be true, or false and refutable.
  const share = choose.of([0.5, 0.75, 0.9, 1, 1.25]);
  const chance = approximately(p);
  const bound = relation === 'most' ? Math.max(0, 1 - share * (1 - chance)) : Math.min(1, share * chance);
  const reach = { least: bound, most: 1 - bound, equals: Math.max(bound, 1 - bound) }[relation];
  const allowance = reach * choose.of([1, 1.5, 3]);
  const key = `${kind === 'probability' ? 'probability' : 'mean'}${ENDING[relation]}`;
  const groundTruth =
    relation === 'equals'
      ? groundTruthOfEquality(p, bound, allowance, [0, 1])
      : groundTruthOfBound(p, relation === 'least', bound, allowance, [0, 1]);
  return {
    family: `P(${says} ≥ ${threshold}) against a bound whose margin reaches past the range`,
    keys: [
      'forAll: {}',
      `draw: (rng) => ${draw}`,
      ...(kind === 'probability'
        ? [`event: (x) => x >= ${threshold}`]
        : [`quantity: (x) => Number(x >= ${threshold})`, 'range: () => [0, 1]']),
      `${key}: () => ${bound}`,
      `${relation === 'equals' ? 'within' : 'margin'}: () => ${allowance}`,
    ],
    truth: {
      at: () => groundTruth,
      isFalse: groundTruth.refuted,
      isNonVacuous: groundTruth !== NOTHING,
      mean: () => chance,
    },
  };
}

const RELATIONS = ['least', 'most', 'equals'] as const;
const ENDING = { least: 'AtLeast', most: 'AtMost', equals: 'Equals' } as const;
