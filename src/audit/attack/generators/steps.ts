import type { Setting } from '../../../claim/Setting.ts';
import type { Chooser } from '../Chooser.ts';
import {
  apply,
  type Expression,
  isSo,
  nameOf,
  numberOf,
  randomStatement,
  SIGNS,
  randomTerm,
  type Sign,
  valueOf,
  type Statement,
  statementText,
  truthOf,
  type Values,
} from '../expressions.ts';
import { FALSE, type Made, NOTHING, type Standing, TRUE } from '../Planted.ts';
import { compare, plus, type Rational, rational, rationalOf, rationalText, times } from '../Rational.ts';
import { constant, expanded, product, scaled, sum, valueAt, variable } from './polynomial.ts';

const quoted = (texts: readonly string[]): string => `[${texts.map((text) => JSON.stringify(text)).join(', ')}]`;

function keysOf(forAll: string, given: readonly string[], concludes: string): string[] {
  return [
    `forAll: { ${forAll} }`,
    ...(given.length === 0 ? [] : [`given: ${quoted(given)}`]),
    `concludes: ${JSON.stringify(concludes)}`,
  ];
}

const valuesOf = (setting: Setting): Values =>
  new Map(Object.entries(setting).map(([name, value]) => [name, rationalOf(String(value))]));

/**
 * How a step stands at a setting that was tried. Irrational numbers, which a claim's result names by the equation that
 * they solve, are beyond this evaluator: there it must do that the step is false somewhere, or nowhere.
 */
function standingAt(setting: Setting, given: readonly Statement[], concludes: Statement, isFalse: boolean): Standing {
  const isRational = Object.values(setting).every((value) => /^-?[\d./e+-]+$/u.test(String(value)));
  return isRational ? standing(given, concludes, valuesOf(setting)) : isFalse ? FALSE : TRUE;
}

/** How a step stands where its parameters have these values. */
function standing(given: readonly Statement[], concludes: Statement, values: Values): Standing {
  if (given.some((statement) => truthOf(statement, values) !== true)) return NOTHING;
  const truth = truthOf(concludes, values);
  return truth === undefined ? NOTHING : truth ? TRUE : FALSE;
}

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
  const standings = points.map((point) => standing(given, concludes, point));
  // Few of those that say nothing are enough.
  if (standings.every((one) => one === NOTHING) && choose.chance(0.8)) return overAGrid(choose);
  const isUndefined = points.some(
    (point) =>
      given.every((statement) => truthOf(statement, point) === true) && truthOf(concludes, point) === undefined,
  );
  return {
    family: 'random formulas over a grid',
    keys: keysOf(
      ranges.map(({ text }) => text).join(', '),
      given.map((statement) => statementText(statement, choose)),
      statementText(concludes, choose),
    ),
    truth: {
      at: (setting) => standing(given, concludes, valuesOf(setting)),
      isFalse: standings.includes(FALSE),
      saysSomething: standings.some((one) => one !== NOTHING),
      isUndefined,
      mustBeMet: true,
    },
  };
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

/** Terms at one point, each against the number that it is there, but perhaps the last one against one that is near. */
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
    const other = plus(valueOf(one, point) ?? rational(0), away);
    const isNegative = other.over < 0n;
    const number: Expression = { is: 'number', value: isNegative ? { ...other, over: -other.over } : other };
    return { is: sign, one, other: isNegative ? { is: 'minus', of: number } : number };
  };
  const away = rational(choose.of([-1, 0, 0, 0, 1]), choose.of([1n, 1000n, 10n ** 20n]));
  let concludes = compared(choose.of(['<=', '<', '>=', '>', '=', '=', '=', '!='] satisfies Sign[]), away);
  for (let i = choose.of([0, 3, 6]); i > 0; i--)
    concludes = { is: 'and', one: compared('=', rational(0)), other: concludes };
  const stands = standing([], concludes, point);
  return {
    family: 'a calculation',
    keys: keysOf(
      [...point].map(([name, at]) => `${name}: choices(${writtenValue(rationalText(at))})`).join(', '),
      [],
      statementText(concludes, choose),
    ),
    truth: {
      at: () => stands,
      isFalse: stands === FALSE,
      saysSomething: stands !== NOTHING,
      isUndefined: stands === NOTHING,
      mustBeMet: true,
    },
  };
}

/** Terms at a point that no grid holds and the hypotheses leave alone: only a solver can say what they are there. */
export function pinnedTerm(choose: Chooser): Made {
  const names = ['a', 'b'].slice(0, choose.whole(1, 2));
  const point = new Map(names.map((name) => [name, rational(choose.of([-1, 1]) * choose.whole(1, 99_999), 10_007)]));
  const given = [...point].map(([name, { over, under }]): Statement => ({
    is: '=',
    one: apply('*', numberOf(under), nameOf(name)),
    other: over < 0n ? { is: 'minus', of: numberOf(-over) } : numberOf(over),
  }));
  const leaf = (): Expression => (choose.chance(0.7) ? nameOf(choose.of(names)) : randomTerm(names, 1, choose));
  // One of each sort: whichever a solver is told wrongly stands in every such claim.
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
    const number: Expression = { is: 'number', value: { ...bound, over: bound.over < 0n ? -bound.over : bound.over } };
    return [{ is: '=', one: of, other: bound.over < 0n ? { is: 'minus', of: number } : number }];
  });
  const concludes = comparisons.reduce((one, other) => ({ is: 'and', one, other }));
  const stands = standing(given, concludes, point);
  return {
    family: 'terms at a point that no grid holds',
    keys: keysOf(
      names.map((name) => `${name}: rationals()`).join(', '),
      given.map((statement) => statementText(statement, choose)),
      statementText(concludes, choose),
    ),
    truth: {
      at: (setting) => standingAt(setting, given, concludes, stands === FALSE),
      isFalse: stands === FALSE,
      saysSomething: true,
      mustBeMet: true,
    },
  };
}

/**
 * A random statement at such a point: where it is false, and the solver is told something else that is true there, it is
 * proved. Its signs are those of inequalities, which another value of a term may meet as well.
 */
export function pinnedStatement(choose: Chooser): Made {
  const names = ['a', 'b'];
  const point = new Map(names.map((name) => [name, rational(choose.of([-1, 1]) * choose.whole(1, 30_000), 10_007)]));
  const [atA, atB] = [...point].map(([name, { over, under }]): Statement => ({
    is: '=',
    one: apply('*', numberOf(under), nameOf(name)),
    other: over < 0n ? { is: 'minus', of: numberOf(-over) } : numberOf(over),
  }));
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
    // The smaller and the larger of two are told apart by nothing but each other and the two.
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
  // Of two that say the opposite one is false.
  const said: Statement = choose.chance(0.5) ? statement : { is: 'not', of: statement };
  const concludes: Statement = { is: 'or', one: isZero, other: said };
  const stands = standing(given, concludes, point);
  return {
    family: 'a statement at a point that no grid holds',
    keys: keysOf(
      names.map((name) => `${name}: rationals()`).join(', '),
      given.map((one) => statementText(one, choose)),
      statementText(concludes, choose),
    ),
    truth: {
      at: (setting) => standingAt(setting, given, concludes, stands === FALSE),
      isFalse: stands === FALSE,
      saysSomething: true,
      mustBeMet: true,
    },
  };
}

/** False at one setting of so many that only a solver, told of every value, meets it. */
export function farAway(choose: Chooser): Made {
  const [n, bad, limit] = [nameOf('n'), choose.whole(300, 900), choose.of([1000, 100_000])];
  const value = choose.of([2, 7, 11]);
  const isFalse = choose.chance(0.6);
  const concludes: Statement = {
    is: 'or',
    one: { is: '!=', one: nameOf('c'), other: isFalse ? numberOf(value) : numberOf(2 * value + 1, 2) },
    other: { is: '!=', one: apply('*', n, numberOf(3)), other: numberOf(3 * bad) },
  };
  return {
    family: isFalse ? `false at c = ${value}, n = ${bad} alone` : 'never false, of many settings',
    keys: keysOf(`c: choices('1/2', 2, 7, 11), n: integers(1, ${limit})`, [], statementText(concludes, choose)),
    truth: { at: (setting) => standingAt(setting, [], concludes, isFalse), isFalse, saysSomething: true },
  };
}

/** Pell's equation, whose smallest solution no search meets and no solver finds; or one that has none. */
export function pell(choose: Chooser): Made {
  const [factor, x, y] = choose.of([
    [61, 1_766_319_049n, 226_153_980n],
    [109, 158_070_671_986_249n, 15_140_424_455_100n],
    [49, 0n, 0n],
  ] as const);
  const isFalse = x * x - BigInt(factor) * y * y === 1n;
  const square = (name: string): Expression => ({ is: '^', of: nameOf(name), exponent: 2 });
  const concludes: Statement = {
    is: '!=',
    one: apply('-', square('x'), apply('*', numberOf(factor), square('y'))),
    other: numberOf(1),
  };
  return {
    family: `x² − ${factor}y² = 1`,
    keys: keysOf('x: integers(1, 9e15), y: integers(1, 9e15)', [], statementText(concludes, choose)),
    truth: { at: (setting) => standingAt(setting, [], concludes, isFalse), isFalse, saysSomething: true },
  };
}

/**
 * Bounds as hypotheses and as conclusions, each strict or not: false, if it is, at one point that no grid holds, where
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
  return {
    family: `bounds at one point, ${isFalse ? 'false there' : 'true'}`,
    keys: keysOf(
      ['x', 'y']
        .map((name) => `${name}: ${choose.of(['rationals()', 'reals(0, 1)', 'positiveRationals()'])}`)
        .join(', '),
      given.map((statement) => statementText(statement, choose)),
      statementText(concludes, choose),
    ),
    truth: {
      at: (setting) => standingAt(setting, given, concludes, isFalse),
      isFalse,
      saysSomething: true,
      mustBeMet: true,
    },
  };
}

/** Something true that divides by 0 at one number, which a hypothesis rules out or does not. */
export function dividing(choose: Chooser): Made {
  const [a, at] = [nameOf('a'), choose.whole(-3, 3)];
  const divisor = apply('-', a, numberOf(at));
  const quotient = apply('/', apply('*', divisor, numberOf(choose.whole(1, 5))), divisor);
  const concludes = choose.of<Statement>([
    { is: '>', one: quotient, other: numberOf(0) },
    { is: 'or', one: { is: '>', one: quotient, other: numberOf(0) }, other: { is: '<=', one: a, other: a } },
    { is: '>=', one: { is: '^', of: apply('/', numberOf(1), divisor), exponent: 2 }, other: numberOf(0) },
  ]);
  const isRuledOut = choose.chance(0.3);
  const given: Statement[] = isRuledOut ? [{ is: '!=', one: a, other: numberOf(at) }] : [];
  return {
    family: `a division by 0 at ${at}${isRuledOut ? ', which is ruled out' : ''}`,
    keys: keysOf(
      `a: ${choose.of(['integers(-4, 4)', 'rationals()', 'reals(-4, 4)'])}`,
      given.map((statement) => statementText(statement, choose)),
      statementText(concludes, choose),
    ),
    truth: {
      at: (setting) => standingAt(setting, given, concludes, false),
      isFalse: false,
      saysSomething: true,
      isUndefined: !isRuledOut,
    },
  };
}

const writtenValue = (text: string): string => (text.includes('/') ? `'${text}'` : text);

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
  // As it is at one point, so that it is true there; and so at most points it is decided by what the words mean.
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
  return {
    family: 'comparisons joined by words',
    keys: keysOf('a: integers(0, 2), b: integers(0, 2)', [], statementText(concludes, choose)),
    truth: {
      at: (setting) => standing([], concludes, valuesOf(setting)),
      isFalse,
      saysSomething: true,
      mustBeMet: true,
    },
  };
}

/** Where the variables of a polynomial live: how it is written, and whether a point is in it. */
const PLACES = [
  { range: 'rationals()', holds: () => true },
  { range: 'positiveRationals()', holds: (x: Rational) => x.over > 0n },
  { range: 'reals(-4, 4)', holds: (x: Rational) => compare(x, rational(4)) <= 0 && compare(x, rational(-4)) >= 0 },
  { range: 'reals(0, 1)', holds: (x: Rational) => compare(x, rational(1)) <= 0 && x.over >= 0n },
] as const;

/** A point that the grids of the search do not hold, or one that they do. */
function plantedPoint(variables: number, choose: Chooser): Rational[] {
  const under = choose.of([1, 2, 3, 7, 113, 1009, 100_003]);
  return Array.from({ length: variables }, () =>
    rational(choose.whole(under === 1 ? 0 : 1, Math.max(1, under - 1)), under),
  );
}

/**
 * A sum of squares that is 0 at a planted point, written out, with a constant added: never negative where the constant
 * is not, and negative at the point where it is.
 */
export function sumOfSquares(choose: Chooser): Made {
  const names = ['x', 'y'].slice(0, choose.whole(1, 2));
  const place = choose.of(PLACES);
  const point = plantedPoint(names.length, choose);
  // As many independent forms as there are variables: zero at the point and nowhere else.
  const squares = names.map((_, which) => {
    const form = sum(
      scaled(
        sum(variable(which, names.length), constant(times(point[which]!, rational(-1)), names.length)),
        rational(choose.whole(1, 3)),
      ),
      ...(which === 1 && choose.chance(0.5) ? [sum(variable(0, 2), constant(times(point[0]!, rational(-1)), 2))] : []),
    );
    return product(form, form);
  });
  const added = choose.of([
    rational(0),
    rational(1),
    rational(1, 1_000_000),
    rational(-1, 1_000_000),
    rational(-1, 10n ** 12n),
    rational(1, 10n ** 20n),
  ]);
  const whole = sum(...squares, constant(added, names.length));
  const sign = choose.of(['>=', '>'] as const);
  const flipped = choose.chance(0.3);
  const statement: Statement = flipped
    ? { is: sign === '>=' ? '<=' : '<', one: numberOf(0), other: expanded(whole, names, choose) }
    : { is: sign, one: expanded(whole, names, choose), other: numberOf(0) };
  const inside = point.every((x) => place.holds(x));
  const failsThere = !isSo(added.over < 0n ? -1 : added.over > 0n ? 1 : 0, sign);
  // Outside of the range the point says nothing of it, unless what is added reaches in.
  const isKnown = inside || !failsThere;
  if (!isKnown) return sumOfSquares(choose);
  return {
    family: `sum of squares that is ${rationalText(added)} at ${point.map(rationalText).join(', ')}`,
    keys: keysOf(names.map((name) => `${name}: ${place.range}`).join(', '), [], statementText(statement, choose)),
    truth: {
      at: (setting) => standingAt(setting, [], statement, failsThere),
      isFalse: failsThere,
      saysSomething: true,
      mustBeMet: true,
    },
  };
}

/** A square that is 0 where its variable is an irrational root, and nowhere else. */
export function irrationalRoot(choose: Chooser): Made {
  const square = choose.of([2, 3, 5, 7]);
  const x = nameOf('x');
  const inside = apply('-', { is: '^', of: x, exponent: 2 }, numberOf(square));
  const sign = choose.of(['>', '>=', '!='] as const);
  const plain = choose.chance(0.4);
  const of: Expression = plain && sign === '!=' ? inside : { is: '^', of: inside, exponent: 2 };
  const statement: Statement = { is: sign, one: of, other: numberOf(0) };
  const range = choose.of(['rationals()', 'positiveRationals()', 'reals(0, 4)', 'reals(0, 1)']);
  const isFalse = sign !== '>=' && range !== 'reals(0, 1)';
  return {
    family: `a root of ${square}`,
    keys: keysOf(`x: ${range}`, [], statementText(statement, choose)),
    truth: {
      at: (setting) => standingAt(setting, [], statement, isFalse),
      isFalse,
      saysSomething: true,
      mustBeMet: true,
    },
  };
}

/** Hypotheses that pin the variable to one number, or to none, that no grid need hold. */
export function pinned(choose: Chooser): Made {
  const under = choose.of([1, 3, 1009, 100_003, 10_000_019]);
  const value = rational(choose.whole(1, 3 * under), under);
  const x = nameOf('x');
  const pins: Statement = { is: '=', one: apply('*', numberOf(value.under), x), other: numberOf(value.over) };
  const contradicts = choose.chance(0.3);
  const another: Statement = {
    is: choose.of(['>', '<'] as const),
    one: x,
    other: { is: 'number', value: contradicts ? value : plus(value, rational(choose.of([-1, 1]), 1_000_000)) },
  };
  const given: Statement[] = [pins, ...(contradicts || choose.chance(0.5) ? [another] : [])];
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
  const stands = standing(given, concludes, new Map([['x', value]]));
  return {
    family: `hypotheses that leave ${stands === NOTHING ? 'nothing' : `x = ${rationalText(value)}`}`,
    keys: keysOf(
      `x: ${choose.of(['rationals()', 'positiveRationals()', 'reals(0, 3)'])}`,
      given.map((statement) => statementText(statement, choose)),
      statementText(concludes, choose),
    ),
    truth: {
      at: (setting) => standingAt(setting, given, concludes, stands === FALSE),
      isFalse: stands === FALSE,
      saysSomething: stands !== NOTHING,
      mustBeMet: true,
    },
  };
}

/** Hypotheses that contradict each other: whatever is concluded, nothing is said. */
export function contradictory(choose: Chooser): Made {
  const [x, y] = [nameOf('x'), nameOf('y')];
  const given: Statement[] = choose.of([
    [
      { is: '<', one: x, other: y },
      { is: '<', one: y, other: x },
    ],
    [{ is: '<', one: { is: '^', of: apply('-', x, y), exponent: 2 }, other: numberOf(0) }],
    [
      { is: '=', one: apply('+', x, y), other: numberOf(1) },
      {
        is: '=',
        one: apply('-', apply('+', { is: '^', of: x, exponent: 2 }, { is: '^', of: y, exponent: 2 }), numberOf(1, 4)),
        other: numberOf(0),
      },
    ],
    [{ is: '>', one: { is: 'minus', of: { is: 'abs', of: x } }, other: { is: '^', of: y, exponent: 2 } }],
  ] satisfies Statement[][]);
  const concludes = randomStatement(['x', 'y'], 1, choose);
  const range = choose.of(['rationals()', 'reals(-4, 4)', 'integers(-9, 9)', 'positiveRationals()']);
  return {
    family: 'hypotheses that contradict each other',
    keys: keysOf(
      `x: ${range}, y: ${range}`,
      given.map((statement) => statementText(statement, choose)),
      statementText(concludes, choose),
    ),
    truth: { at: () => NOTHING, isFalse: false, saysSomething: false },
  };
}

/** A known inequality with a bump added that is larger than its slack in one small place, or smaller everywhere. */
export function bump(choose: Chooser): Made {
  const [a, b] = [nameOf('a'), nameOf('b')];
  const square = (of: Expression): Expression => ({ is: '^', of, exponent: 2 });
  const [where, other] = plantedPoint(2, choose);
  const known = choose.of([
    // (a + b)² ≥ 4ab, equal where a = b
    { one: square(apply('+', a, b)), other: apply('*', numberOf(4), apply('*', a, b)), at: [where!, where!] },
    // |a| + |b| ≥ |a + b|, equal where both are positive
    {
      one: apply('+', { is: 'abs', of: a }, { is: 'abs', of: b }),
      other: { is: 'abs', of: apply('+', a, b) },
      at: [where!, other!],
    },
    // max(a, b) ≥ (a + b)/2, equal where a = b
    { one: apply('max', a, b), other: apply('/', apply('+', a, b), numberOf(2)), at: [where!, where!] },
    // a² + b² ≥ min(a, b)·(a + b), equal where a = b
    {
      one: apply('+', square(a), square(b)),
      other: apply('*', apply('min', a, b), apply('+', a, b)),
      at: [where!, where!],
    },
  ] satisfies { one: Expression; other: Expression; at: Rational[] }[]);
  const height = rational(1, choose.of([100, 100_000]));
  const distance: Expression = { is: 'abs', of: apply('-', a, { is: 'number', value: known.at[0]! }) };
  // Nowhere above 0 where the bump is taken from a height that is not above 0.
  const harmless = choose.chance(0.5);
  const top: Expression = { is: 'number', value: harmless ? rational(0) : height };
  const added = apply('max', numberOf(0), apply('-', top, distance));
  const concludes: Statement = { is: '>=', one: known.one, other: apply('+', known.other, added) };
  const range = choose.of(['rationals()', 'positiveRationals()', 'reals(0, 1)']);
  return {
    family: harmless ? 'a known inequality' : `a known inequality with a bump at ${rationalText(known.at[0]!)}`,
    keys: keysOf(`a: ${range}, b: ${range}`, [], statementText(concludes, choose)),
    truth: {
      at: (setting) => standingAt(setting, [], concludes, !harmless),
      isFalse: !harmless,
      saysSomething: true,
      mustBeMet: true,
    },
  };
}

/** True of whole numbers and false of the real ones between them, or the other way round where a range ends. */
export function wholeNumbers(choose: Chooser): Made {
  const n = nameOf('n');
  const forms: readonly { readonly statement: Statement; readonly says: string; readonly isFalse: boolean }[] = [
    {
      statement: { is: '!=', one: { is: '^', of: n, exponent: 2 }, other: numberOf(choose.of([2, 3, 5, 8, 200])) },
      says: 'no square',
      isFalse: false,
    },
    {
      statement: { is: '!=', one: { is: '^', of: n, exponent: 2 }, other: numberOf(choose.of([4, 49, 400])) },
      says: 'a square',
      isFalse: true,
    },
    {
      statement: {
        is: '>=',
        one: apply('*', apply('-', n, numberOf(3)), apply('-', n, numberOf(4))),
        other: numberOf(0),
      },
      says: 'no number between 3 and 4',
      isFalse: false,
    },
    {
      statement: {
        is: '>',
        one: apply('*', apply('-', n, numberOf(3)), apply('-', n, numberOf(5))),
        other: numberOf(0),
      },
      says: '3, 4 and 5 between 3 and 5',
      isFalse: true,
    },
    {
      statement: { is: '!=', one: apply('*', numberOf(2), n), other: numberOf(7) },
      says: 'an odd number',
      isFalse: false,
    },
  ];
  const { statement, says, isFalse } = choose.of(forms);
  return {
    family: `whole numbers: ${says}`,
    keys: keysOf(`n: integers(0, ${choose.of([20, 25, 100])})`, [], statementText(statement, choose)),
    truth: { at: (setting) => standingAt(setting, [], statement, isFalse), isFalse, saysSomething: true },
  };
}

/** False only where the precondition, which no solver knows of, does not hold. */
export function preconditioned(choose: Chooser): Made {
  const n = nameOf('n');
  const bad = choose.whole(2, 40);
  const statement: Statement = {
    is: '!=',
    one: { is: '^', of: apply('-', n, numberOf(bad)), exponent: 2 },
    other: numberOf(0),
  };
  const [where, isFalse] = choose.of([
    [`({ n }) => n !== ${bad}`, false],
    [`({ n }) => n > ${bad}`, false],
    [`({ n }) => n >= ${bad}`, true],
    [`({ n }) => n % 2 === ${bad % 2}`, true],
    [`({ n }) => n % 2 !== ${bad % 2}`, false],
  ] as const);
  return {
    family: `false at ${bad} alone, ${isFalse ? 'within' : 'outside of'} the precondition`,
    keys: [...keysOf('n: integers(1, 60)', [], statementText(statement, choose)), `where: ${where}`],
    truth: { at: (setting) => standingAt(setting, [], statement, isFalse), isFalse, saysSomething: true },
  };
}

export const STEPS: readonly ((choose: Chooser) => Made)[] = [
  calculation,
  overAGrid,
  connected,
  pinnedStatement,
  calculation,
  pinnedStatement,
  dividing,
  sumOfSquares,
  irrationalRoot,
  pinned,
  pinnedTerm,
  pinnedStatement,
  boundary,
  farAway,
  contradictory,
  pell,
  bump,
  wholeNumbers,
  preconditioned,
];
