import type { Chooser } from '../Chooser.ts';
import type { Made } from '../Planted.ts';
import { approximately, minus, type Rational, rational, times } from '../Rational.ts';
import { boundAt, distance, groundTruthOfBound, groundTruthOfEquality, MARGINS } from './bounds.ts';
import { chanceOfAtLeast, exactLaw, type ExactLaw, meanOf } from './exactLaws.ts';
import { perSetting, places, truthOf } from './places.ts';

/** One side of a comparison, as a function of a number x with a known distribution. */
interface Side {
  readonly says: string;
  /** The expression in x. */
  readonly text: string;
  readonly mean: Rational;
  readonly range: readonly [number, number];
}

/** Two means or probabilities, of the same draw or of two independent ones, whose difference is known exactly. */
export function compared(choose: Chooser): Made {
  const [one, other] = [exactLaw(choose), exactLaw(choose)];
  const isShared = choose.chance(0.5);
  const [left, right] = [side(one, choose), side(isShared ? one : other, choose)];
  const exact = minus(left.mean, right.mean);
  const range = [left.range[0] - right.range[1], left.range[1] - right.range[0]] as const;
  const spread = range[1] - range[0];
  const where = places(choose);
  const relation = choose.of(['AtLeast', 'AtMost', 'Equals'] as const);
  const share = choose.of(MARGINS);
  const margin = share * spread;
  const within = choose.of([0.3, 0.05, 0.01]) * spread;
  const [usual, odd] = [distance(share, choose), distance(share, choose)];
  const bounds = Array.from({ length: where.count }, (_, i) =>
    boundAt(exact, relation !== 'AtMost', where.odd.has(i + 1) ? odd : usual, spread, range),
  );
  const draw = (law: ExactLaw): string => `((rng) => ${law.draw})(rng)`;
  const rangeKey = (key: string, [lo, hi]: Side['range']): string[] =>
    lo === 0 && hi === 1 && choose.chance(0.5) ? [] : [`${key}: () => [${lo}, ${hi}]`];
  return {
    family: `mean of ${left.says} less that of ${right.says}${isShared ? ' in the same draw' : ''}, against a bound`,
    keys: [
      where.forAll,
      ...where.keys,
      isShared
        ? `draw: (rng) => { const x = ${draw(one)}; return [x, x]; }`
        : `draw: (rng) => [${draw(one)}, ${draw(other)}]`,
      `left: ([x]) => ${left.text}`,
      `right: ([, x]) => ${right.text}`,
      ...rangeKey('leftRange', left.range),
      ...rangeKey('rightRange', right.range),
      `difference${relation}: ${perSetting(bounds)}`,
      ...(relation === 'Equals' ? [`within: () => ${within}`] : margin === 0 ? [] : [`margin: () => ${margin}`]),
    ],
    truth: truthOf(
      bounds.map((bound) =>
        relation === 'Equals'
          ? groundTruthOfEquality(exact, bound, within, range)
          : groundTruthOfBound(exact, relation === 'AtLeast', bound, margin, range),
      ),
      where,
      approximately(exact),
    ),
  };
}

/** An event, the number itself, or the number times a power of two. */
function side({ law, says }: ExactLaw, choose: Chooser): Side {
  const values = [...law.keys()];
  if (choose.chance(0.5)) {
    const threshold = choose.of(values);
    return {
      says: `(${says} ≥ ${threshold})`,
      text: `x >= ${threshold}`,
      mean: chanceOfAtLeast(law, threshold),
      range: [0, 1],
    };
  }
  const factor = choose.of([1, 1, 2, 4]);
  return {
    says: factor === 1 ? says : `${factor} times ${says}`,
    text: `${factor} * x`,
    mean: times(rational(factor), meanOf(law)),
    // A single value would leave no room between the ends.
    range: [factor * values[0]!, factor * (values.at(-1)! + (values.length === 1 ? 1 : 0))],
  };
}
