import { describe, expect, test } from 'vitest';
import type { Step } from '../../../claim/Claim.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { rationals } from '../../../claim/ranges/rationals.ts';
import type { ClaimResult } from '../../../results/ClaimResult.ts';
import { checkClaim } from '../../checkClaim.ts';
import { sampleClaim } from '../../tests/sampleClaim.ts';
import { loadZ3 } from '../askZ3.ts';
import { smtScript } from '../smtScript.ts';

/** What Z3 answers to a script: the words before any values. */
async function answers(script: string): Promise<readonly string[]> {
  const { z3 } = await loadZ3();
  const config = z3.mk_config();
  const context = z3.mk_context(config);
  z3.del_config(config);
  try {
    const said = await z3.eval_smtlib2_string(context, script);
    expect(said).not.toContain('error');
    return said.split('\n').filter((line) => /^(?:un)?sat$|^unknown$/u.test(line));
  } finally {
    z3.del_context(context);
  }
}

const checked = (forAll: Domain, concludes: string, given: readonly string[] = []): Promise<ClaimResult> =>
  checkClaim(
    { id: 'a', file: 'a.claim.ts', claim: sampleClaim({ forAll, given, concludes }) },
    { seed: 's', effort: 'quick' },
  );
const statuses = (script: string): string[] => [...script.matchAll(/:status (\w+)/gu)].map(([, status]) => status!);

const x = { x: rationals() };
const xy = { x: rationals(), y: rationals() };
const n = { n: integers(1, 100) };

describe('the script of a step gets from Z3 the answer on which its verdict rests', () => {
  test.for<[verdict: string, forAll: Domain, given: readonly string[], concludes: string, answer: readonly string[]]>([
    ['proved', x, [], 'x^2 >= 0', ['unsat']],
    ['refuted', x, [], 'x^2 > 0', ['sat']],
    ['proved', xy, ['x > 0', 'y > 0'], 'x/y + y/x >= 2', ['unsat', 'unsat']],
    ['refuted', xy, ['x > 0', 'y > 0'], 'x/y + y/x >= 3', ['sat']],
    ['proved', xy, [], 'max(x, y) + min(x, y) = x + y', ['unsat']],
    ['refuted', n, [], 'n*(n - 1)/2 <= (n - 1)^2/2', ['sat']],
    // True of whole numbers only.
    ['proved', { n: integers(1, 1e6) }, [], 'n^2 >= n', ['unsat']],
    ['vacuous', x, ['x^2 < 0'], 'x > 1', ['unsat']],
  ])('%s: %o, %j ⟹ %s', async ([verdict, forAll, given, concludes, answer]) => {
    const { smt, verdict: found } = await checked(forAll, concludes, given);
    expect(found).toBe(verdict);
    expect([statuses(smt!), await answers(smt!)]).toEqual([answer, answer]);
  });
});

test('a script takes whole parameters as integers where the proof does, or there is none', () => {
  const step = sampleClaim({ forAll: n, given: [], concludes: 'n > 0' }) as Step<Domain>;
  const solver = { by: 'solver', solver: 'Z3', instances: 1 } as const;
  expect(smtScript(step, { ...solver, query: 'n >= 1\nnot (n > 0)' })).toContain('(declare-const |n.| Real)');
  expect(smtScript(step, { ...solver, query: 'n >= 1\nand n is whole\nnot (n > 0)' })).toContain('|n.| Int)');
  expect(smtScript(step, { by: 'enumeration', size: 100 })).toContain('(set-logic QF_NIRA)');
});

test('a script that results would cut is not kept', () => {
  const long = sampleClaim({ forAll: x, given: [], concludes: `${'x*x + '.repeat(900)}1 > 0` }) as Step<Domain>;
  expect(smtScript(long, { by: 'enumeration', size: 1 })).toBeUndefined();
});
