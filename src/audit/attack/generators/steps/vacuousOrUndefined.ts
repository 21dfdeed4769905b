import type { Chooser } from '../../Chooser.ts';
import { apply, nameOf, numberOf, randomStatement, type Statement } from '../../expressions.ts';
import { type Made, NOTHING } from '../../Planted.ts';
import { step } from './step.ts';

/** A true statement that divides by 0 at one number, which a hypothesis may rule out. */
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
  return step(
    {
      family: `a division by 0 at ${at}${isRuledOut ? ', which is ruled out' : ''}`,
      forAll: `a: ${choose.of(['integers(-4, 4)', 'rationals()', 'reals(-4, 4)'])}`,
      given,
      concludes,
      isFalse: false,
      truth: { isUndefined: !isRuledOut },
    },
    choose,
  );
}

/** Contradictory hypotheses: any conclusion is vacuous. */
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
  // One that always holds has no counterexample without the hypotheses either: only whether they can be met is to be found.
  const always: Statement = { is: '>=', one: { is: '^', of: apply('-', x, y), exponent: 2 }, other: numberOf(0) };
  const concludes = choose.chance(0.4) ? always : randomStatement(['x', 'y'], 1, choose);
  const range = choose.of(['rationals()', 'reals(-4, 4)', 'integers(-9, 9)', 'positiveRationals()']);
  return step(
    {
      family: 'hypotheses that contradict each other',
      forAll: `x: ${range}, y: ${range}`,
      given,
      concludes,
      isFalse: false,
      truth: { at: () => NOTHING, isNonVacuous: false },
    },
    choose,
  );
}
