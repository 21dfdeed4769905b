import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClaimResult } from '../src/results/ClaimResult.ts';
import type { Results } from '../src/results/Results.ts';
import { check, type ClaimFolder, claimFolder } from './claimFolder.ts';
import { runHere } from './runHere.ts';

/** Steps that few settings tried can decide, and their truth. */
const FILE = `
import { claim, integers, rationals, readings, reals } from 'refutable';
const said = { place: 'Here', statement: 'x' };
const x = { x: rationals() };
export default readings({
  'steps-constant-true': claim({ ...said, title: 'A constant', forAll: x, given: ['x = 1234/7'], concludes: 'x > 5' }),
  'steps-constant-false': claim({ ...said, title: 'A constant', forAll: x, given: ['x = 1234/7'], concludes: 'x < 5' }),
  'steps-large-true': claim({ ...said, title: 'Large', forAll: x, given: ['x > 5000'], concludes: 'x > 4999' }),
  'steps-large-false': claim({ ...said, title: 'Large', forAll: x, given: ['x > 5000'], concludes: 'x < 5000' }),
  'steps-contradictory': claim({ ...said, title: 'None', forAll: x, given: ['x > 5000', 'x < 4999'], concludes: 'x = 1' }),
  'steps-third': claim({ ...said, title: 'A third', forAll: { x: reals(0, 1) }, concludes: 'x != 1/3' }),
  'steps-root': claim({ ...said, title: 'A root', forAll: { x: reals(0, 2) }, concludes: 'x^2 != 2' }),
  'steps-square': claim({ ...said, title: 'A square', forAll: x, concludes: '(x^2 - 2)^2 > 0' }),
  'steps-hyperbola': claim({
    ...said, title: 'A hyperbola', forAll: { x: rationals(), y: rationals() },
    concludes: 'not (1 != (x - y)*(y + x)) implies abs(y - 0.5) <= 1',
  }),
  'steps-where': claim({
    ...said, title: 'A root where it is none', forAll: { x: reals(0, 2) }, where: ({ x }) => x > 1.5, concludes: 'x^2 != 2',
  }),
  'steps-where-root': claim({
    ...said, title: 'A root of which code is not told', forAll: { x: reals(0, 2) }, where: ({ x }) => x > 1, concludes: 'x^2 != 2',
  }),
  'steps-whole': claim({
    ...said, title: 'Between whole numbers', forAll: { n: integers(1, 10 ** 6) }, concludes: '2*n != 2001',
  }),
  'steps-listed': claim({
    ...said, title: 'As far as the code goes', forAll: { n: integers(1, 4), k: integers(1, ({ n }) => Math.sqrt(n)) },
    concludes: 'k^2 <= n',
  }),
  'steps-patience': claim({
    ...said, title: 'Hard', forAll: { a: rationals(), b: rationals(), c: rationals(), d: rationals() },
    concludes: '4*a*b*c*d <= a^4 + b^4 + c^4 + d^4',
  }),
});
`;

const SENTENCES: Readonly<Record<string, string>> = {
  'steps-constant-true':
    'Proved for all parameters: Z3 found no real numbers that satisfy the hypotheses and violate the conclusion; 1 exact instance agrees.',
  'steps-constant-false': 'Refuted at x = 1234/7: 1234/7 < 5, which is false.',
  'steps-large-true':
    'Proved for all parameters: Z3 found no real numbers that satisfy the hypotheses and violate the conclusion; 1 exact instance agrees.',
  'steps-large-false': 'Refuted at x = 5001: 5001 < 5000, which is false.',
  'steps-contradictory': 'Vacuous: Z3 found no real numbers that satisfy the hypotheses.',
  'steps-third': 'Refuted at x = 1/3: 1/3 ≠ 1/3, which is false.',
  'steps-root': 'Refuted at x = √2 (a root of x² − 2 near 1.4142): 2 ≠ 2, which is false.',
  'steps-square': 'Refuted at x = −√2 (a root of x² − 2 near −1.4142): 0 > 0, which is false.',
  'steps-where':
    'Upheld at 215 settings, 1.502 ≤ x ≤ 2; not proved, for Z3, which is given only part of the domain’s conditions, found that it fails outside the domain, at x = √2 (a root of x² − 2 near 1.4142).',
  'steps-where-root':
    'Undecided: according to Z3 it fails at x = √2 (a root of x² − 2 near 1.4142), which exact arithmetic could not confirm.',
  'steps-listed': 'Proved: true at all 5 settings of the domain.',
  'steps-patience':
    'Upheld at 238 settings, −1000 ≤ a ≤ 1000, −1000 ≤ b ≤ 1000, −1000 ≤ c ≤ 1000, −1000 ≤ d ≤ 1000; not proved, for Z3 gave up.',
};

let folder: ClaimFolder;
let found: Readonly<Record<string, ClaimResult>>;
let text: string;

beforeAll(async () => {
  folder = await claimFolder({ 'steps.claim.ts': FILE });
  const { stdout, stderr } = await check(folder.path, ['*'], '--json');
  expect(stderr).not.toContain('solver');
  text = stdout;
  found = Object.fromEntries((JSON.parse(stdout) as Results).claims.map((claim) => [claim.id, claim]));
});
afterAll(() => folder.remove());

test.each(Object.entries(SENTENCES))('%s is decided', (id, sentence) => {
  expect(found[id]!.sentence).toBe(sentence);
});

test('what is true of whole numbers alone is proved for these', () => {
  expect(found['steps-whole']!.evidence).toMatchObject({ by: 'solver', query: expect.stringContaining('n is whole') });
});

test.each(['steps-third', 'steps-root', 'steps-square', 'steps-hyperbola', 'steps-constant-false'])(
  '%s fails again when it is replayed',
  async (id) => {
    const { verdict, evidence } = found[id]!;
    expect(verdict).toBe('refuted');
    if (evidence.by !== 'counterexample') throw new TypeError(evidence.by);
    const { code, stdout } = await runHere(['replay', evidence.token, '--properties', folder.path]);
    expect(stdout).toContain('The claim fails here');
    expect(code).toBe(0);
  },
);

test('neither the number of workers nor the order of the queries changes the results', async () => {
  const ids = Object.keys(found).toReversed();
  const two = await check(folder.path, ['*'], '--json', '--workers', '2');
  expect(two.stdout).toBe(text);
  const { stdout } = await check(folder.path, ids.slice(0, 4), '--json');
  for (const claim of (JSON.parse(stdout) as Results).claims) expect(claim).toEqual(found[claim.id]);
});
