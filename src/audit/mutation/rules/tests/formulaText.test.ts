import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { expect, test } from 'vitest';
import { evaluateFormula } from '../../../../claim/formula/evaluateFormula.ts';
import { parseFormula } from '../../../../claim/formula/parseFormula.ts';
import { anyStatement, anyValues, statementText } from '../../../../claim/formula/tests/anyFormula.ts';
import { formulaText } from '../formulaText.ts';

test('the text of a formula is parsed as the same formula', () => {
  fc.assert(
    fc.property(anyStatement, anyValues, (statement, values) => {
      const formula = parseFormula(statementText(statement));
      const again = parseFormula(formulaText(formula));
      const exact = Object.fromEntries(
        Object.entries(values).map(([name, [over, under]]) => [name, new Fraction(over, under)]),
      );
      expect(evaluateFormula(again, exact)).toBe(evaluateFormula(formula, exact));
    }),
    { numRuns: 300, seed: 1 },
  );
});

test.each(['2*(k/n)^2 <= 4*k/m implies m >= 2*n^2/k', 'not (a = b) and c > -d', 'max(a, b) - (c - d) < abs(e)'])(
  'a formula of a claim stays as it is: %s',
  (text) => {
    expect(formulaText(parseFormula(text))).toBe(text);
  },
);
