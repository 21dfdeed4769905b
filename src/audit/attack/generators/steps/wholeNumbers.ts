import type { Chooser } from '../../Chooser.ts';
import { apply, type Expression, nameOf, numberOf, type Statement } from '../../expressions.ts';
import type { Made } from '../../Planted.ts';
import { step } from './step.ts';

/** False at one of so many settings that only a solver, which knows every value, finds it. */
export function farAway(choose: Chooser): Made {
  const [n, bad, limit] = [nameOf('n'), choose.whole(300, 900), choose.of([1000, 100_000])];
  const value = choose.of([2, 7, 11]);
  const isFalse = choose.chance(0.6);
  const concludes: Statement = {
    is: 'or',
    one: { is: '!=', one: nameOf('c'), other: isFalse ? numberOf(value) : numberOf(2 * value + 1, 2) },
    other: { is: '!=', one: apply('*', n, numberOf(3)), other: numberOf(3 * bad) },
  };
  return step(
    {
      family: isFalse ? `false at c = ${value}, n = ${bad} alone` : 'never false, of many settings',
      forAll: `c: choices('1/2', 2, 7, 11), n: integers(1, ${limit})`,
      concludes,
      isFalse,
    },
    choose,
  );
}

/** Pell's equation, whose smallest solution no search reaches and no solver finds; or one without a solution. */
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
  const forAll = 'x: integers(1, 9e15), y: integers(1, 9e15)';
  return step({ family: `x² − ${factor}y² = 1`, forAll, concludes, isFalse }, choose);
}

/** True for whole numbers and false for real numbers between them, or the reverse at the end of a range. */
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
  const forAll = `n: integers(0, ${choose.of([20, 25, 100])})`;
  return step({ family: `whole numbers: ${says}`, forAll, concludes: statement, isFalse }, choose);
}

/** False only where the precondition, which no solver knows, does not hold. */
export function preconditioned(choose: Chooser): Made {
  const n = nameOf('n');
  const bad = choose.whole(2, 40);
  const concludes: Statement = {
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
  const made = step(
    {
      family: `false at ${bad} alone, ${isFalse ? 'within' : 'outside of'} the precondition`,
      forAll: 'n: integers(1, 60)',
      concludes,
      isFalse,
    },
    choose,
  );
  return { ...made, keys: [...made.keys, `where: ${where}`] };
}
