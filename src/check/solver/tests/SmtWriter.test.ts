import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { divisorsIn } from '../../../claim/formula/Formula.ts';
import { parseFormula } from '../../../claim/formula/parseFormula.ts';
import { anyStatement, anyValues, NAMES, statementText, truthOf } from '../../../claim/formula/tests/anyFormula.ts';
import { askZ3 } from '../askZ3.ts';
import { SmtWriter, solverName } from '../SmtWriter.ts';

/** Statements that are put to Z3 at once, each with names of its own: most of the time of a question is its beginning. */
const AT_ONCE = 20;

/** A statement, at values of its variables, and whether it is true there; undefined where it divides by 0. */
interface Sample {
  readonly text: string;
  readonly values: Parameters<typeof truthOf>[1];
  readonly truth: boolean | undefined;
}

/** What Z3 finds where each statement is as true as it is by the rules of arithmetic, and divides by nothing that is 0. */
async function found(samples: readonly Sample[]): Promise<{ found: string; text: string }> {
  const own = (text: string, at: number): string => text.replaceAll(VARIABLE, `$&${at}`);
  const names = samples.flatMap((_, at) => NAMES.map((name) => own(name, at)));
  const smt = new SmtWriter(names, new Set());
  for (const [at, { text, values, truth }] of samples.entries()) {
    const formula = parseFormula(own(text, at));
    for (const [name, [a, b]] of Object.entries(values))
      smt.assert(smt.formula(parseFormula(`${own(name, at)} = ${a < 0n ? '-' : ''}${a < 0n ? -a : a}/${b}`)));
    for (const divisor of divisorsIn(formula)) smt.assert(`(not ${smt.isZero(divisor)})`);
    smt.assert(truth === false ? `(not ${smt.formula(formula)})` : smt.formula(formula));
  }
  const { text } = smt;
  const answer = await askZ3({ text, names: names.map(solverName), patience: 500_000 });
  return { found: answer.found, text };
}

const VARIABLE = new RegExp(String.raw`\b(?:${NAMES.join('|')})\b`, 'gu');

test('a formula means to Z3 what it means by the rules of arithmetic, also where it divides by negative numbers', async () => {
  const samples = fc
    .sample(fc.tuple(anyStatement, anyValues), { seed: 3, numRuns: 200 })
    .map(([statement, values]) => ({ text: statementText(statement), values, truth: truthOf(statement, values) }));
  const defined = samples.filter(({ truth }) => truth !== undefined);
  for (let at = 0; at < defined.length; at += AT_ONCE) {
    const { found: answer, text } = await found(defined.slice(at, at + AT_ONCE));
    expect(answer, text).toBe('values');
  }
  const rest = samples.filter(({ truth }) => truth === undefined);
  for (const sample of rest) {
    const { found: answer, text } = await found([sample]);
    expect(answer, text).toBe('nothing');
  }
  const trueOnes = defined.filter(({ truth }) => truth === true).length;
  expect(Math.min(trueOnes, defined.length - trueOnes)).toBeGreaterThan(30);
  expect(rest.length).toBeGreaterThan(0);
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
