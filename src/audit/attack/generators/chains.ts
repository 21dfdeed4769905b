import type { Chooser } from '../Chooser.ts';
import type { Made } from '../Planted.ts';
import { approximately, divided, minus, plus, type Rational, rational, times } from '../Rational.ts';
import { groundTruthOfBound } from './bounds.ts';

/** A random Markov chain that reaches levels one after the other, and the exact probability of reaching all of them. */
interface Chain {
  readonly says: string;
  readonly levels: number;
  readonly start: string;
  readonly advance: string;
  readonly exact: Rational;
}

const ONE = rational(1);
/** Where a bound may lie, over the truth: on it, next to it and far away on either side. */
const FACTORS = [0.01, 0.3, 0.6, 0.8, 0.95, 1, 1, 1.05, 1.25, 1.6, 3, 100];
/** Margins, over the truth. */
const MARGINS = [0, 0, 0, 0.04, 0.1, 0.5, 2];

/** A bound on the probability that a random chain reaches a level between 10⁻¹ and 10⁻¹³ or so, by splitting. */
export function chain(choose: Chooser): Made {
  const { says, levels, start, advance, exact } = choose.of([climb, colours])(choose);
  const isLeast = choose.chance(0.5);
  const bound = Math.min(1, choose.of(FACTORS) * approximately(exact));
  const margin = choose.of(MARGINS) * approximately(exact);
  const groundTruth = groundTruthOfBound(exact, isLeast, bound, margin, [0, 1]);
  return {
    family: `P(${says}) over ${levels} levels, against a bound`,
    keys: [
      'forAll: {}',
      `levels: ${levels}`,
      `start: ${start}`,
      `advance: ${advance}`,
      `probabilityAt${isLeast ? 'Least' : 'Most'}: ${bound}`,
      ...(margin === 0 ? [] : [`margin: ${margin}`]),
    ],
    truth: {
      at: () => groundTruth,
      isFalse: groundTruth.refuted,
      isNonVacuous: groundTruth.upheld || groundTruth.refuted,
      isWithin: groundTruth.upheld,
      mean: () => approximately(exact),
    },
  };
}

/**
 * A walk that goes up from each height with a probability of that height, u, and else down, and ends at 0. From the height
 * h it comes to h + 1 before 0 with probability p_h = u_h + (1 − u_h)·p_{h−1}·p_h, with p_0 = 0.
 */
function climb(choose: Chooser): Chain {
  const levels = choose.whole(1, 14);
  const ups = Array.from({ length: levels }, () => rational(choose.whole(3, 10), 16));
  let [exact, before] = [ONE, rational(0)];
  for (const up of ups) {
    before = divided(up, minus(ONE, times(minus(ONE, up), before)))!;
    exact = times(exact, before);
  }
  return {
    says: 'a walk climbs before it comes to 0',
    levels,
    start: '(_rng, _setting, level) => level + 1',
    advance: `(from, _setting, rng) => {
      const up = [0, ${ups.map(approximately).join(', ')}];
      let height = from;
      while (height > 0 && height <= from) height += rng() < up[height] ? 1 : -1;
      return height > 0 ? height : null;
    }`,
    exact,
  };
}

/** A path takes a random colour at each level, from which the next level is reached with a probability of that colour. */
function colours(choose: Chooser): Chain {
  const levels = choose.whole(1, 12);
  const ofLevel = Array.from({ length: levels }, () => {
    const share = choose.whole(1, 7);
    return { share: rational(share, 8), arrive: [rational(choose.whole(0, 6), 16), rational(choose.whole(1, 14), 16)] };
  });
  const exact = ofLevel.reduce(
    (product, { share, arrive: [one, other] }) =>
      times(product, plus(times(share, one!), times(minus(ONE, share), other!))),
    ONE,
  );
  const shares = [...ofLevel.map(({ share }) => approximately(share)), 1].join(', ');
  const arrivals = ofLevel.map(({ arrive }) => `[${arrive.map(approximately).join(', ')}]`).join(', ');
  return {
    says: 'a path of random colours arrives',
    levels,
    start: `(rng, _setting, level) => ({ colour: rng() < [${shares}][level] ? 0 : 1, tag: rng() })`,
    advance: `({ colour }, _setting, rng, level) =>
      rng() < [${arrivals}][level][colour] ? { colour: rng() < [${shares}][level + 1] ? 0 : 1, tag: rng() } : null`,
    exact,
  };
}
