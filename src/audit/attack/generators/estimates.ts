import type { Chooser } from '../Chooser.ts';
import type { Made } from '../Planted.ts';
import { approximately, minus, plus, type Rational, rational, rationalOfDouble } from '../Rational.ts';
import { boundAt, distance, groundTruthOfBound, groundTruthOfEquality, MARGINS, TOLERANCES } from './bounds.ts';
import { chanceOfAtLeast, exactLaw, type ExactLaw, meanOf } from './exactLaws.ts';
import { numberOf, perSetting, places, truthOf } from './places.ts';

/** A probability, by event or by chance. */
export function probability(choose: Chooser): Made {
  const law = exactLaw(choose);
  const values = [...law.law.keys()];
  const threshold = choose.chance(0.08) ? values[0]! : choose.of(values);
  const p = chanceOfAtLeast(law.law, threshold);
  const relation = choose.of(['least', 'most', 'equals'] as const);
  const least = relation !== 'most';
  const where = places(choose);
  const margin = choose.of(MARGINS);
  const [usual, other] = [distance(margin, choose), distance(margin, choose)];
  const bounds = Array.from({ length: where.count }, (_, i) =>
    boundAt(p, least, where.odd.has(i + 1) ? other : usual, 1, [0, 1]),
  );
  const within = choose.of(TOLERANCES);
  // A claim that a probability is at least 1, or at most 0, is refuted by one draw.
  const key = { least: 'probabilityAtLeast', most: 'probabilityAtMost', equals: 'probabilityEquals' }[relation];
  return {
    family: `P(${law.says} ≥ ${threshold}) ${{ least: '≥', most: '≤', equals: '=' }[relation]} bound`,
    keys: [
      where.forAll,
      ...where.keys,
      `draw: (rng) => ${law.draw}`,
      ...seen(law, threshold, choose),
      `${key}: ${perSetting(bounds)}`,
      ...(relation === 'equals' ? [`within: () => ${within}`] : margin === 0 ? [] : [`margin: () => ${margin}`]),
    ],
    truth: truthOf(
      bounds.map((bound) =>
        relation === 'equals'
          ? groundTruthOfEquality(p, bound, within, [0, 1])
          : groundTruthOfBound(p, least, bound, margin, [0, 1]),
      ),
      where,
      approximately(p),
    ),
  };
}

/** The event, or a chance with the same mean: a mixture with a number that hides part of it. */
function seen(law: ExactLaw, threshold: number, choose: Chooser): string[] {
  if (choose.chance(0.6)) return [`event: (x) => x >= ${threshold}`];
  const p = approximately(chanceOfAtLeast(law.law, threshold));
  // Half the event and half its probability: the same mean with half the spread.
  return choose.chance(0.5)
    ? [`chance: (x) => Number(x >= ${threshold})`]
    : [`chance: (x) => (Number(x >= ${threshold}) + ${p}) / 2`];
}

/** A mean of a quantity, with a range that is tight, loose or without an upper end. */
export function mean(choose: Chooser): Made {
  const law = exactLaw(choose);
  const values = [...law.law.keys()];
  const [least, most] = [values[0]!, values.at(-1)!];
  const factor = choose.of([1, 1, -1, 0.25, 1000]);
  const offset = choose.of([0, 0, -3, 1e6]);
  const ends = [least * factor + offset, most * factor + offset].sort((a, b) => a - b) as [number, number];
  const spread = Math.max(ends[1] - ends[0], Math.abs(factor));
  const loose = choose.of([0, 0, 1, 30]);
  const range: [number, number] = [
    ends[0] - (loose + (least === most ? 1 : 0)) * spread,
    ends[1] + (loose + 1e-9) * spread,
  ];
  const open = choose.chance(0.15);
  const shownRange: [number, number] = open ? [range[0], Infinity] : range;
  const exact = plus(timesNumber(meanOf(law.law), factor), rationalOfDouble(offset));
  const where = places(choose);
  const share = choose.of(MARGINS);
  const [usual, other] = [distance(share, choose), distance(share, choose)];
  const kind = open ? choose.of(['least', 'most'] as const) : choose.of(['least', 'most', 'equals'] as const);
  const within = choose.of(TOLERANCES) * spread;
  const margin = share * spread;
  const sided = kind !== 'most';
  const bounds = Array.from({ length: where.count }, (_, i) =>
    boundAt(exact, sided, where.odd.has(i + 1) ? other : usual, spread, range),
  );
  const key = { least: 'meanAtLeast', most: 'meanAtMost', equals: 'meanEquals' }[kind];
  return {
    family: `mean of ${law.says}, times ${factor} plus ${offset}, ${{ least: '≥', most: '≤', equals: '=' }[kind]} bound`,
    keys: [
      where.forAll,
      ...where.keys,
      `draw: (rng) => ${law.draw}`,
      `quantity: (x) => x * ${factor} + ${offset}`,
      `range: () => [${shownRange.join(', ')}]`,
      `${key}: ${perSetting(bounds)}`,
      ...(kind === 'equals' ? [`within: () => ${within}`] : margin === 0 ? [] : [`margin: () => ${margin}`]),
    ],
    truth: truthOf(
      bounds.map((bound) =>
        kind === 'equals'
          ? groundTruthOfEquality(exact, bound, within, range)
          : groundTruthOfBound(exact, kind === 'least', bound, margin, shownRange),
      ),
      where,
      approximately(exact),
    ),
  };
}

const timesNumber = (value: Rational, factor: number): Rational => {
  const { over, under } = rationalOfDouble(factor);
  return rational(value.over * over, value.under * under);
};

/**
 * A probability far below or above a bound that no allowed number of draws could uphold: true, or false by a factor
 * that more draws, or the allowed ones, can show.
 */
export function nearTheEnds(choose: Chooser): Made {
  const bits = choose.whole(6, 22);
  const p = rational(1, 2 ** bits);
  const rare = choose.chance(0.5);
  const truth = rare ? p : minus(rational(1), p);
  const factor = choose.of([1 / 1000, 1 / 30, 1 / 2, 1, 2, 30]);
  const bound = rare ? factor * 2 ** -bits : 1 - factor * 2 ** -bits;
  const margin = choose.of([0, 0, 2 ** -bits / 4]);
  const isLeast = choose.chance(0.3) ? rare : !rare;
  const easy = choose.chance(0.6);
  const key = isLeast ? 'probabilityAtLeast' : 'probabilityAtMost';
  const easyBound = isLeast ? (rare ? 0 : 0.25) : rare ? 0.75 : 1;
  const bounds = easy ? [easyBound, bound] : [bound, bound];
  const groundTruths = bounds.map((one) => groundTruthOfBound(truth, isLeast, one, margin, [0, 1]));
  return {
    family: `a chance of 2^-${bits}${rare ? '' : ' to fail'} against ${factor} times as much`,
    keys: [
      'forAll: { n: integers(1, 2) }',
      `draw: (rng) => rng()`,
      `event: (x) => ${rare ? '' : '!('}x < ${2 ** -bits}${rare ? '' : ')'}`,
      `${key}: ${perSetting(bounds)}`,
      ...(margin === 0 ? [] : [`margin: () => ${margin}`]),
    ],
    truth: {
      at: (setting) => groundTruths[numberOf(setting) - 1]!,
      isFalse: groundTruths.some(({ refuted }) => refuted),
      isNonVacuous: groundTruths.some(({ upheld, refuted }) => upheld || refuted),
      mean: () => approximately(truth),
    },
  };
}

/** A mean of a power of a uniform number, of which no two draws are equal, so that draws used twice are noticed. */
export function continuous(choose: Chooser): Made {
  const k = choose.whole(1, 3);
  const exact = rational(1, k + 1);
  const least = choose.chance(0.5);
  const margin = choose.of([0.02, 0.05, 0.1]);
  const bound = boundAt(exact, least, choose.of([0, -0.03, -0.15, -0.15, -0.2]), 1, [0, 1]);
  const groundTruth = groundTruthOfBound(exact, least, bound, margin, [0, 1]);
  return {
    family: `mean of a uniform number to the power ${k} ${least ? '≥' : '≤'} bound`,
    keys: [
      'forAll: {}',
      `draw: (rng) => rng() ** ${k}`,
      'quantity: (x) => x',
      'range: () => [0, 1]',
      `meanAt${least ? 'Least' : 'Most'}: () => ${bound}`,
      `margin: () => ${margin}`,
    ],
    truth: {
      at: () => groundTruth,
      isFalse: groundTruth.refuted,
      isNonVacuous: true,
      isWithin: groundTruth.upheld,
      isContinuous: true,
      mean: () => approximately(exact),
    },
  };
}
