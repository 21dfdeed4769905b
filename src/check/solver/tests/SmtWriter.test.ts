import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { divisorsIn } from '../../../claim/formula/Formula.ts';
import { parseFormula } from '../../../claim/formula/parseFormula.ts';
import { anyStatement, anyValues, NAMES, statementText, truthOf } from '../../../claim/formula/tests/anyFormula.ts';
import { askZ3 } from '../askZ3.ts';
import { SmtWriter, solverName } from '../SmtWriter.ts';

test('a formula means to Z3 what it means by the rules of arithmetic, also where it divides by negative numbers', async () => {
  const samples = fc.sample(fc.tuple(anyStatement, anyValues), { seed: 3, numRuns: 200 });
  const seen = { true: 0, false: 0, undefined: 0 };
  for (const [statement, values] of samples) {
    const formula = parseFormula(statementText(statement));
    const smt = new SmtWriter(NAMES, new Set());
    for (const [name, [a, b]] of Object.entries(values))
      smt.assert(smt.formula(parseFormula(`${name} = ${a < 0n ? '-' : ''}${a < 0n ? -a : a}/${b}`)));
    for (const divisor of divisorsIn(formula)) smt.assert(`(not ${smt.isZero(divisor)})`);
    const truth = truthOf(statement, values);
    smt.assert(truth === false ? `(not ${smt.formula(formula)})` : smt.formula(formula));
    const { found } = await askZ3({ text: smt.text, names: NAMES.map(solverName), patience: 500_000 });
    expect(found, smt.text).toBe(truth === undefined ? 'nothing' : 'values');
    seen[`${truth}`]++;
  }
  expect(Math.min(seen.true, seen.false)).toBeGreaterThan(30);
  expect(seen.undefined).toBeGreaterThan(0);
});

test('a text grows no faster than its formula', () => {
  const text = (depth: number): string => (depth === 0 ? 'x' : `max(1/(${text(depth - 1)}), abs(${text(0)} + 1/x))`);
  const length = (depth: number): number => {
    const smt = new SmtWriter(['x'], new Set());
    smt.assert(smt.formula(parseFormula(`${text(depth)} > 1`)));
    return smt.text.length;
  };
  expect(length(40) / length(20)).toBeLessThan(2.5);
});
