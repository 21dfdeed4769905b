import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { evaluateFormula, evaluateTerm, sides } from '../evaluateFormula.ts';
import type { Formula } from '../Formula.ts';
import { parseFormula } from '../parseFormula.ts';
import {
  anyStatement,
  anyTree,
  anyValues,
  statementText,
  textOf,
  truthOf,
  type Values,
  valueOf,
} from './anyFormula.ts';

const RUNS = { seed: 1, numRuns: 1000 };

const fractions = (values: Values) =>
  Object.fromEntries(Object.entries(values).map(([name, [a, b]]) => [name, new Fraction(a, b)]));

const leftSide = (text: string) => {
  const formula = parseFormula(`${text} = 0`);
  if (formula.kind !== 'comparison') throw new TypeError('not a comparison');
  return formula.left;
};

describe('a formula that was read', () => {
  test('has the value that its text has by the rules of arithmetic', () => {
    fc.assert(
      fc.property(anyTree, anyValues, (tree, values) => {
        const value = evaluateTerm(leftSide(textOf(tree)), fractions(values));
        const expected = valueOf(tree, values);
        expect(value?.toFraction(false)).toBe(expected && new Fraction(...expected).toFraction(false));
      }),
      RUNS,
    );
  });

  test('is true exactly when its text is, by the rules of logic, and undefined where that divides by 0', () => {
    const seen = { true: 0, false: 0, undefined: 0 };
    fc.assert(
      fc.property(anyStatement, anyValues, (statement, values) => {
        const truth = evaluateFormula(parseFormula(statementText(statement)), fractions(values));
        expect(truth).toBe(truthOf(statement, values));
        seen[`${truth}`]++;
      }),
      RUNS,
    );
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(10);
  });
});

describe('evaluateFormula', () => {
  const at = (text: string, values: Record<string, string>): boolean | undefined =>
    evaluateFormula(
      parseFormula(text),
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, new Fraction(value)])),
    );

  test.each([
    ['1/x >= 0', { x: '0' }],
    ['1/(x - x) = 1 or x = 2', { x: '2' }],
    ['x = 2 and 1/(x - 2) = 1/(x - 2)', { x: '3' }],
    ['not (x/0 = x)', { x: '3' }],
  ])('is undefined for %s, or true and false would depend on what 1/0 is', (text, values) => {
    const truth = at(text, values);
    expect(truth === undefined).toBe(!text.startsWith('x = 2'));
  });

  test('is exact where doubles are not', () => {
    expect(at('x + y = 3/10', { x: '1/10', y: '1/5' })).toBe(true);
    expect(at('10^30 + x > 10^30', { x: '1/1000000000000000000000' })).toBe(true);
  });

  test('takes 0^0 for 1', () => {
    expect(at('x^0 = 1', { x: '0' })).toBe(true);
  });
});

describe('the sides of a formula', () => {
  const of = (text: string, values: Record<string, number>): string =>
    sides(
      parseFormula(text) satisfies Formula,
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, new Fraction(value)])),
    );

  test('are told with their exact values', () => {
    expect(of('2*(k/n)^2 <= 4*k/m', { n: 3, k: 1, m: 7 })).toBe('2/9 ≤ 4/7');
    expect(of('x != y and not (x >= 2)', { x: 1, y: 1 })).toBe('1 ≠ 1 and not (1 ≥ 2)');
    expect(of('1/x > 0', { x: 0 })).toBe('undefined > 0');
    expect(of('-x < -1/2', { x: 0.25 })).toBe('−1/4 < −1/2');
  });

  test('stand in parentheses as the formula does', () => {
    expect(of('(x > 5 implies x > 6) implies x > 7', { x: 0 })).toBe('(0 > 5 implies 0 > 6) implies 0 > 7');
    expect(of('x != 0 and (x > 3 or x < 5)', { x: 0 })).toBe('0 ≠ 0 and (0 > 3 or 0 < 5)');
    expect(of('x > 1 and x > 2 and x > 3', { x: 0 })).toBe('0 > 1 and 0 > 2 and 0 > 3');
  });

  test('are true where the formula is, when they are read as a formula', () => {
    const comparison = fc.constantFrom('x > 0', 'x < 2', 'x = 1');
    const { formula } = fc.letrec<{ formula: string }>((tie) => ({
      formula: fc.oneof(
        { maxDepth: 4 },
        comparison,
        tie('formula').map((of) => `not (${of})`),
        fc
          .tuple(tie('formula'), fc.constantFrom('and', 'or', 'implies', 'iff'), tie('formula'))
          .map(([left, word, right]) => `(${left}) ${word} (${right})`),
      ),
    }));
    fc.assert(
      fc.property(formula, fc.integer({ min: 0, max: 2 }), (text, x) => {
        expect(evaluateFormula(parseFormula(of(text, { x })), {})).toBe(
          evaluateFormula(parseFormula(text), { x: new Fraction(x) }),
        );
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
