import type { Chooser } from '../../Chooser.ts';
import { apply, type Expression, isSo, nameOf, numberOf, type Statement } from '../../expressions.ts';
import type { Made } from '../../Planted.ts';
import { compare, type Rational, rational, rationalText, times } from '../../Rational.ts';
import { constant, expanded, product, scaled, sum, variable } from '../polynomial.ts';
import { step } from './step.ts';

/** The domain of the variables of a polynomial: how it is written, and whether it contains a point. */
const PLACES = [
  { range: 'rationals()', holds: () => true },
  { range: 'positiveRationals()', holds: (x: Rational) => x.over > 0n },
  { range: 'reals(-4, 4)', holds: (x: Rational) => compare(x, rational(4)) <= 0 && compare(x, rational(-4)) >= 0 },
  { range: 'reals(0, 1)', holds: (x: Rational) => compare(x, rational(1)) <= 0 && x.over >= 0n },
] as const;

/** A point that is on no grid of the search, or one that is. */
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
  const concludes: Statement = flipped
    ? { is: sign === '>=' ? '<=' : '<', one: numberOf(0), other: expanded(whole, names, choose) }
    : { is: sign, one: expanded(whole, names, choose), other: numberOf(0) };
  const inside = point.every((x) => place.holds(x));
  const failsThere = !isSo(added.over < 0n ? -1 : added.over > 0n ? 1 : 0, sign);
  // A point outside the range does not make it false, unless the constant makes it negative inside.
  const isKnown = inside || !failsThere;
  if (!isKnown) return sumOfSquares(choose);
  return step(
    {
      family: `sum of squares that is ${rationalText(added)} at ${point.map(rationalText).join(', ')}`,
      forAll: names.map((name) => `${name}: ${place.range}`).join(', '),
      concludes,
      isFalse: failsThere,
      truth: { mustBeMet: true },
    },
    choose,
  );
}

/** A square that is 0 where its variable is an irrational root, and nowhere else. */
export function irrationalRoot(choose: Chooser): Made {
  const square = choose.of([2, 3, 5, 7]);
  const x = nameOf('x');
  const inside = apply('-', { is: '^', of: x, exponent: 2 }, numberOf(square));
  const sign = choose.of(['>', '>=', '!='] as const);
  const plain = choose.chance(0.4);
  const of: Expression = plain && sign === '!=' ? inside : { is: '^', of: inside, exponent: 2 };
  const concludes: Statement = { is: sign, one: of, other: numberOf(0) };
  const range = choose.of(['rationals()', 'positiveRationals()', 'reals(0, 4)', 'reals(0, 1)']);
  const isFalse = sign !== '>=' && range !== 'reals(0, 1)';
  return step(
    { family: `a root of ${square}`, forAll: `x: ${range}`, concludes, isFalse, truth: { mustBeMet: true } },
    choose,
  );
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
  return step(
    {
      family: harmless ? 'a known inequality' : `a known inequality with a bump at ${rationalText(known.at[0]!)}`,
      forAll: `a: ${range}, b: ${range}`,
      concludes,
      isFalse: !harmless,
      truth: { mustBeMet: true },
    },
    choose,
  );
}
