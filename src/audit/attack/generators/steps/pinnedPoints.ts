import type { Chooser } from '../../Chooser.ts';
import {
  apply,
  type Expression,
  nameOf,
  numberOf,
  randomTerm,
  type Sign,
  signed,
  type Statement,
  truthOf,
  valueOf,
} from '../../expressions.ts';
import { FALSE, type Made, NOTHING } from '../../Planted.ts';
import { plus, type Rational, rational, rationalText } from '../../Rational.ts';
import { constant, expanded, product, sum, valueAt, variable } from '../polynomial.ts';
import { groundTruthOfStep, step } from './step.ts';

/** States that a variable has this value, without a quotient: `113 * a = -7`. */
const pin = ([name, { over, under }]: readonly [string, Rational]): Statement => ({
  is: '=',
  one: apply('*', numberOf(under), nameOf(name)),
  other: signed(rational(over)),
});

/** A step whose hypotheses are met at one point, and which is false, if it is, there. */
const stepAt = (
  point: ReadonlyMap<string, Rational>,
  said: { readonly family: string; readonly given: readonly Statement[]; readonly concludes: Statement },
  choose: Chooser,
): Made =>
  step(
    {
      ...said,
      forAll: [...point.keys()].map((name) => `${name}: rationals()`).join(', '),
      isFalse: groundTruthOfStep(said.given, said.concludes, point) === FALSE,
      truth: { mustBeMet: true },
    },
    choose,
  );

/** Terms at a point that is on no grid and is the only one to meet the hypotheses: only a solver can evaluate them there. */
export function pinnedTerm(choose: Chooser): Made {
  const names = ['a', 'b'].slice(0, choose.whole(1, 2));
  const point = new Map(names.map((name) => [name, rational(choose.of([-1, 1]) * choose.whole(1, 99_999), 10_007)]));
  const given = [...point].map(pin);
  const leaf = (): Expression => (choose.chance(0.7) ? nameOf(choose.of(names)) : randomTerm(names, 1, choose));
  // One of each sort, so that a wrong translation of any sort shows in every such claim.
  const terms: readonly Expression[] = [
    apply('min', leaf(), leaf()),
    apply('max', leaf(), leaf()),
    apply(choose.of(['+', '-', '*']), leaf(), leaf()),
    { is: 'abs', of: leaf() },
    { is: 'minus', of: { is: '^', of: leaf(), exponent: choose.whole(1, 3) } },
    randomTerm(names, 2, choose),
  ];
  const wrong = choose.whole(0, 2 * terms.length);
  const comparisons = terms.flatMap((of, i): Statement[] => {
    const value = valueOf(of, point);
    if (value === undefined) return [];
    const bound = plus(value, i === wrong ? rational(choose.of([-1, 1]), choose.of([1n, 1000n])) : rational(0));
    return [{ is: '=', one: of, other: signed(bound) }];
  });
  const concludes = comparisons.reduce((one, other) => ({ is: 'and', one, other }));
  return stepAt(point, { family: 'terms at a point that no grid holds', given, concludes }, choose);
}

/**
 * A random statement at such a point: if it is false there and is translated into a true one, it is proved. It uses
 * inequalities, which another value of a term may satisfy, too.
 */
export function pinnedStatement(choose: Chooser): Made {
  const names = ['a', 'b'];
  const point = new Map(names.map((name) => [name, rational(choose.of([-1, 1]) * choose.whole(1, 30_000), 10_007)]));
  const [atA, atB] = [...point].map(pin);
  // Elsewhere it is true, so that instances are met, and none of them is this point.
  const isZero: Statement = { is: '=', one: nameOf('a'), other: numberOf(0) };
  const given: Statement[] = [{ is: 'or', one: isZero, other: { is: 'and', one: atA!, other: atB! } }];
  const small = (): Expression => {
    const [one, other] = [
      nameOf(choose.of(names)),
      choose.chance(0.6) ? nameOf(choose.of(names)) : numberOf(choose.whole(1, 3)),
    ];
    return choose.of<Expression>([
      apply('min', nameOf('a'), nameOf('b')),
      apply('min', one, other),
      apply('max', one, other),
      { is: 'abs', of: one },
      { is: 'minus', of: one },
      { is: '^', of: one, exponent: choose.whole(2, 3) },
      apply(choose.of(['+', '-', '*']), one, other),
      // Divisors of either sign, and never 0 where the hypotheses hold.
      apply('/', one, apply('-', nameOf('a'), numberOf(5))),
      apply('/', one, apply('+', nameOf('a'), numberOf(7))),
    ]);
  };
  const [a, b] = [nameOf('a'), nameOf('b')];
  const compared = (): Statement => ({
    is: choose.of(['<=', '<', '>=', '>'] as const),
    // The smaller and the larger of two numbers differ only if compared with each other and with the two.
    ...(choose.chance(0.3)
      ? { one: apply(choose.of(['min', 'max']), a, b), other: choose.of([a, b, apply('max', b, a)]) }
      : { one: small(), other: small() }),
  });
  const joined = (): Statement => ({
    is: choose.of(['implies', 'iff', 'and', 'or'] as const),
    one: compared(),
    other: compared(),
  });
  const statement = choose.of([compared, joined])();
  // Of two opposite statements one is false.
  const said: Statement = choose.chance(0.5) ? statement : { is: 'not', of: statement };
  const concludes: Statement = { is: 'or', one: isZero, other: said };
  return stepAt(point, { family: 'a statement at a point that no grid holds', given, concludes }, choose);
}

/**
 * Each connective of two statements, true and false in each combination, at such a point. Each is negated if it is true there,
 * so that the conclusion, that one of them holds, is false, and is proved if any of them is translated into a true one.
 */
export function pinnedConnectives(choose: Chooser): Made {
  const point = new Map([['a', rational(choose.of([-1, 1]) * choose.whole(1, 99_999), 10_007)]]);
  const a = nameOf('a');
  const at = [...point.values()][0]!;
  const compared = (isTrue: boolean): Statement => {
    const other = signed(plus(at, rational(isTrue ? -1 : 1, choose.of([1n, 1000n]))));
    return choose.chance(0.5) ? { is: '>', one: a, other } : { is: '>=', one: a, other };
  };
  const both = [true, false];
  const connected = (['implies', 'iff', 'and', 'or'] as const).flatMap((is) =>
    both.flatMap((one) => both.map((other): Statement => ({ is, one: compared(one), other: compared(other) }))),
  );
  const isTrue = choose.chance(0.3);
  const place = choose.whole(0, connected.length - 1);
  const disjuncts = connected.map((of, i): Statement => {
    const holds = truthOf(of, point) === true;
    return holds === (isTrue && i === place) ? of : { is: 'not', of };
  });
  // Elsewhere it is true, so that instances are met, and none of them is this point.
  const isZero: Statement = { is: '=', one: a, other: numberOf(0) };
  const given: Statement[] = [{ is: 'or', one: isZero, other: pin(['a', at]) }];
  const concludes = disjuncts.reduce((one, other) => ({ is: 'or', one, other }), isZero);
  return stepAt(point, { family: 'connectives at a point that no grid holds', given, concludes }, choose);
}

/** Hypotheses that pin the variable to one number, which need be on no grid, or to none. */
export function pinned(choose: Chooser): Made {
  const under = choose.of([1, 3, 1009, 100_003, 10_000_019]);
  const value = rational(choose.whole(1, 3 * under), under);
  const x = nameOf('x');
  const contradicts = choose.chance(0.3);
  const another: Statement = {
    is: choose.of(['>', '<'] as const),
    one: x,
    other: { is: 'number', value: contradicts ? value : plus(value, rational(choose.of([-1, 1]), 1_000_000)) },
  };
  const given: Statement[] = [pin(['x', value]), ...(contradicts || choose.chance(0.5) ? [another] : [])];
  const polynomial = sum(
    ...[3, 2, 1, 0].map((exponent) => {
      let power = constant(rational(choose.whole(-3, 3)), 1);
      for (let i = 0; i < exponent; i++) power = product(power, variable(0, 1));
      return power;
    }),
  );
  const there = valueAt(polynomial, [value]);
  const away = choose.of([
    rational(0),
    rational(1, 10n ** 18n),
    rational(-1, 10n ** 18n),
    rational(1, 10),
    rational(-5),
  ]);
  const bound = plus(there, away);
  const concludes: Statement = {
    is: choose.of(['<=', '<', '>=', '>', '=', '!='] satisfies Sign[]),
    one: expanded(polynomial, ['x'], choose),
    other: { is: 'number', value: bound },
  };
  const groundTruth = groundTruthOfStep(given, concludes, new Map([['x', value]]));
  return step(
    {
      family: `hypotheses that leave ${groundTruth === NOTHING ? 'nothing' : `x = ${rationalText(value)}`}`,
      forAll: `x: ${choose.of(['rationals()', 'positiveRationals()', 'reals(0, 3)'])}`,
      given,
      concludes,
      isFalse: groundTruth === FALSE,
      truth: { isNonVacuous: groundTruth !== NOTHING, mustBeMet: true },
    },
    choose,
  );
}

/**
 * Bounds as hypotheses and as conclusions, each strict or not: false, if at all, at one point that is on no grid, where
 * both bounds are met.
 */
export function boundary(choose: Chooser): Made {
  const under = BigInt(choose.of([1009, 100_003]));
  const numbers = ['x', 'y'].map(() => numberOf(choose.whole(1, Number(under) - 1)));
  const sides = ['x', 'y'].map((name) => apply('*', numberOf(under), nameOf(name)));
  const strict = { '<=': '<', '>=': '>' } as const;
  const signs = choose.of([
    ['<=', '>='],
    ['>=', '<='],
  ] as const);
  const [isOpen, isClosed] = [choose.chance(0.25), choose.chance(0.35)];
  const compared = (i: 0 | 1, isStrict: boolean): Statement => ({
    is: isStrict ? strict[signs[i]] : signs[i],
    one: sides[i]!,
    other: numbers[i]!,
  });
  const given = [compared(0, isOpen), compared(1, false)];
  const concludes: Statement = { is: 'or', one: compared(0, true), other: compared(1, !isClosed) };
  const isFalse = !isOpen && !isClosed;
  return step(
    {
      family: `bounds at one point, ${isFalse ? 'false there' : 'true'}`,
      forAll: ['x', 'y']
        .map((name) => `${name}: ${choose.of(['rationals()', 'reals(0, 1)', 'positiveRationals()'])}`)
        .join(', '),
      given,
      concludes,
      isFalse,
      truth: { mustBeMet: true },
    },
    choose,
  );
}
