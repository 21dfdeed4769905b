import type { Chooser } from '../../Chooser.ts';
import {
  type Expression,
  nameOf,
  numberOf,
  randomStatement,
  randomTerm,
  type Sign,
  signed,
  SIGNS,
  type Statement,
  truthOf,
  valueOf,
} from '../../expressions.ts';
import { FALSE, type Made, NOTHING } from '../../Planted.ts';
import { plus, type Rational, rational, rationalOf, rationalText } from '../../Rational.ts';
import { groundTruthOfStep, step } from './step.ts';

/** Random formulas over a grid of which every point is tried here. */
export function overAGrid(choose: Chooser): Made {
  const names = ['a', 'b', 'c'].slice(0, choose.whole(1, 3));
  const ranges = names.map((name) => gridRange(name, names.length === 3 ? 4 : 7, choose));
  const given = Array.from({ length: choose.whole(0, 2) }, () => randomStatement(names, 0, choose));
  const concludes = randomStatement(names, 2, choose);
  let points: Map<string, Rational>[] = [new Map()];
  for (const [i, { values }] of ranges.entries()) {
    points = points.flatMap((point) => values.map((value) => new Map([...point, [names[i]!, value]])));
  }
  const groundTruths = points.map((point) => groundTruthOfStep(given, concludes, point));
  // A few vacuous ones are enough.
  if (groundTruths.every((one) => one === NOTHING) && choose.chance(0.8)) return overAGrid(choose);
  const isUndefined = points.some(
    (point) =>
      given.every((statement) => truthOf(statement, point) === true) && truthOf(concludes, point) === undefined,
  );
  return step(
    {
      family: 'random formulas over a grid',
      forAll: ranges.map(({ text }) => text).join(', '),
      given,
      concludes,
      isFalse: groundTruths.includes(FALSE),
      truth: { isNonVacuous: groundTruths.some((one) => one !== NOTHING), isUndefined, mustBeMet: true },
    },
    choose,
  );
}

function gridRange(
  name: string,
  most: number,
  choose: Chooser,
): { readonly text: string; readonly values: Rational[] } {
  if (choose.chance(0.6)) {
    const lo = choose.whole(-3, 2);
    const hi = lo + choose.whole(0, most - 1);
    return {
      text: `${name}: integers(${lo}, ${hi})`,
      values: Array.from({ length: hi - lo + 1 }, (_, i) => rational(lo + i)),
    };
  }
  const texts = new Set<string>();
  const count = choose.whole(1, most);
  while (texts.size < count) texts.add(rationalText(rational(choose.whole(-9, 9), choose.whole(1, 4))));
  return {
    text: `${name}: choices(${[...texts].map(writtenValue).join(', ')})`,
    values: [...texts].map(rationalOf),
  };
}

const writtenValue = (text: string): string => (text.includes('/') ? `'${text}'` : text);

/** Terms at one point, each compared with its value there, except perhaps the last one with a number nearby. */
export function calculation(choose: Chooser): Made {
  const names = ['a', 'b', 'c'].slice(0, choose.whole(1, 3));
  const point = new Map(names.map((name) => [name, rational(choose.whole(-9, 9), choose.of([1, 1, 2, 3, 7]))]));
  const mayDivideBy0 = choose.chance(0.15);
  const term = (): Expression => {
    const found = randomTerm(names, choose.whole(2, 4), choose);
    const isHarmless = found.is !== 'number' && found.is !== 'name';
    return isHarmless && (mayDivideBy0 || valueOf(found, point) !== undefined) ? found : term();
  };
  const compared = (sign: Sign, away: Rational): Statement => {
    const one = term();
    return { is: sign, one, other: signed(plus(valueOf(one, point) ?? rational(0), away)) };
  };
  const away = rational(choose.of([-1, 0, 0, 0, 1]), choose.of([1n, 1000n, 10n ** 20n]));
  let concludes = compared(choose.of(['<=', '<', '>=', '>', '=', '=', '=', '!='] satisfies Sign[]), away);
  for (let i = choose.of([0, 3, 6]); i > 0; i--)
    concludes = { is: 'and', one: compared('=', rational(0)), other: concludes };
  const groundTruth = groundTruthOfStep([], concludes, point);
  return step(
    {
      family: 'a calculation',
      forAll: [...point].map(([name, at]) => `${name}: choices(${writtenValue(rationalText(at))})`).join(', '),
      concludes,
      isFalse: groundTruth === FALSE,
      truth: {
        at: () => groundTruth,
        isNonVacuous: groundTruth !== NOTHING,
        isUndefined: groundTruth === NOTHING,
        mustBeMet: true,
      },
    },
    choose,
  );
}

/** Simple comparisons joined by words, over a few whole numbers. */
export function connected(choose: Chooser): Made {
  const names = ['a', 'b'];
  const simple = (depth: number): Statement => {
    if (depth === 0)
      return { is: choose.of(SIGNS), one: nameOf(choose.of(names)), other: numberOf(choose.whole(0, 2)) };
    return choose.chance(0.2)
      ? { is: 'not', of: simple(depth - 1) }
      : { is: choose.of(['and', 'or', 'implies', 'iff'] as const), one: simple(depth - 1), other: simple(depth - 1) };
  };
  const random = simple(3);
  const points = [0, 1, 2].flatMap((a) =>
    [0, 1, 2].map((b) => new Map([['a', rational(a)] as const, ['b', rational(b)] as const])),
  );
  // The values at one point, so that it is true there; elsewhere it is mostly decided by the meaning of the words.
  const [at] = [choose.of(points)];
  const here: Statement = {
    is: 'implies',
    one: {
      is: 'and',
      one: { is: '=', one: nameOf('a'), other: { is: 'number', value: at.get('a')! } },
      other: { is: '=', one: nameOf('b'), other: { is: 'number', value: at.get('b')! } },
    },
    other: random,
  };
  const concludes = choose.chance(0.7) ? here : random;
  const isFalse = points.some((point) => truthOf(concludes, point) === false);
  return step(
    {
      family: 'comparisons joined by words',
      forAll: 'a: integers(0, 2), b: integers(0, 2)',
      concludes,
      isFalse,
      truth: { mustBeMet: true },
    },
    choose,
  );
}
