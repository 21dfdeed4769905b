import { expect, test } from 'vitest';
import { stream } from '../../../random/stream.ts';
import { chooser } from '../Chooser.ts';
import { apply, type Expression, nameOf, numberOf, termText, truthOf, valueOf } from '../expressions.ts';
import { rational, rationalOf, rationalOfDouble, rationalText } from '../Rational.ts';

const choose = chooser(stream('expressions'));
const [a, b] = [nameOf('a'), nameOf('b')];
const VALUES = new Map([
  ['a', rational(-3, 2)],
  ['b', rational(2)],
]);

test.each<[Expression, string | undefined]>([
  [apply('-', apply('-', a, b), a), '-2'],
  [apply('/', a, apply('*', b, b)), '-3/8'],
  [{ is: 'minus', of: { is: '^', of: a, exponent: 2 } }, '-9/4'],
  [{ is: '^', of: { is: 'minus', of: a }, exponent: 3 }, '27/8'],
  [apply('max', a, { is: 'abs', of: a }), '3/2'],
  [apply('min', a, b), '-3/2'],
  [apply('/', b, apply('-', a, a)), undefined],
])('%j has its value', (term, value) => {
  const found = valueOf(term, VALUES);
  expect(found && rationalText(found)).toBe(value);
});

test('a statement that divides by 0 is neither true nor false', () => {
  const broken = { is: '=', one: apply('/', a, numberOf(0)), other: a } as const;
  expect(truthOf({ is: 'or', one: { is: '<', one: a, other: b }, other: broken }, VALUES)).toBeUndefined();
  expect(
    truthOf({ is: 'implies', one: { is: '>', one: a, other: b }, other: { is: '!=', one: a, other: a } }, VALUES),
  ).toBe(true);
});

test('a text has exactly the parentheses that it needs, or superfluous ones', () => {
  const texts = new Set(
    Array.from({ length: 40 }, () => termText(apply('-', a, apply('-', b, a)), choose).replaceAll(' ', '')),
  );
  expect(texts).toContain('a-(b-a)');
  expect(texts).not.toContain('a-b-a');
});

test.each([
  [0.1, '3602879701896397/36028797018963968'],
  [-0.5, '-1/2'],
  [5e-324, `1/${2n ** 1074n}`],
  [1e22, '10000000000000000000000'],
])('the double %d is exactly %s', (double, text) => {
  expect(rationalText(rationalOfDouble(double))).toBe(text);
});

test.each([
  ['-2/3', '-2/3'],
  ['0.125', '1/8'],
  ['1e-7', '1/10000000'],
  ['12', '12'],
])('%s is read as it is written', (text, value) => {
  expect(rationalText(rationalOf(text))).toBe(value);
});
