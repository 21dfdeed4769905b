import { Fraction } from 'fraction.js';
import { expect, test } from 'vitest';
import { atMostUpTo, equals } from '../../../claim/Comparison.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import type { Setting } from '../../../claim/Setting.ts';
import type { Rng } from '../../../random/Rng.ts';
import { checked } from '../../tests/sampleClaim.ts';

const factorial = (n: number): bigint => (n < 2 ? 1n : BigInt(n) * factorial(n - 1));
const third = new Fraction(1, 3);

/** False claims about exact numbers whose sides are the same double, at every setting of a whole domain. */
const FALSE: ReadonlyArray<readonly [string, (n: number) => unknown]> = [
  ['a power of two is one more than itself', (n) => equals(2n ** BigInt(n + 60), 2n ** BigInt(n + 60) + 1n)],
  ['a power of two and one is no more than it', (n) => atMostUpTo(2n ** BigInt(n + 60) + 1n, 2n ** BigInt(n + 60), {})],
  ['a double is the integer after it', (n) => equals(2 ** (n + 60), 2n ** BigInt(n + 60) + 1n)],
  ['a factorial is itself less one', (n) => equals(factorial(n + 20), factorial(n + 20) - 1n)],
  ['a third is a third and a little', (n) => equals(third, third.add(new Fraction(1n, 10n ** BigInt(20 + n))))],
  ['a third is the double next to it', () => equals(third, 1 / 3)],
];

test.each(FALSE)('%s: refuted at the first setting', async (_, compare) => {
  const { verdict, evidence } = await checked({
    forAll: { n: integers(1, 9) },
    exhaustive: true,
    holds: ({ n }: Setting) => compare(Number(n)),
  });
  expect(verdict).toBe('refuted');
  expect(evidence).toMatchObject({ smallest: { setting: { n: 1 } } });
});

test.each([
  ['infinite', () => atMostUpTo(2, 1, { ulps: Infinity }), 'Infinity'],
  ['negative', () => equals(1, 1, { ulps: -5 }), '-5'],
  ['no number', () => equals(1, 2, { ulps: Number.NaN }), 'NaN'],
])('a tolerance that is %s makes a claim faulty', async (_, holds, written) => {
  const { verdict, sentence } = await checked({ forAll: { n: integers(1, 3) }, holds });
  expect(verdict).toBe('faulty');
  expect(sentence).toContain(`holds threw at n = 1: invalid ulps; not a finite number that is at least 0: ${written}`);
});

test('two powers that are both beyond the doubles are not called equal, nor is one at most the other', async () => {
  const powers = { forAll: { n: integers(1100, 1109) } };
  const compared = await checked({
    ...powers,
    exhaustive: true,
    holds: ({ n }: Setting) => equals(2 ** Number(n), 3 ** Number(n)),
  });
  expect(compared.verdict).toBe('faulty');
  expect(compared.sentence).toContain('both sides are beyond the largest double, which leaves their order open');
  const law = await checked({
    ...powers,
    exhaustive: true,
    value: ({ n }: Setting) => 3 ** Number(n),
    valueAtMost: ({ n }: Setting) => 2 ** Number(n),
  });
  expect(law.verdict).toBe('undecided');
});

/** A comparison is an object: where JavaScript asks for a truth value it would be true, whatever it says. */
const TAKEN_FOR_TRUE: ReadonlyArray<readonly [string, (n: number) => unknown]> = [
  ['before "and"', (n) => equals(n, n + 1) && atMostUpTo(n, n + 2, {})],
  ['in every', (n) => [n, n + 1].every((x) => equals(x, n))],
  ['in some', (n) => [n + 1, n + 2].some((x) => equals(x, n))],
  ['after "not"', (n) => !equals(n, n)],
  ['as a condition', (n) => (equals(n, n + 1) ? true : n < 0)],
];

test.each(TAKEN_FOR_TRUE)('a comparison that is taken for true %s makes a claim faulty', async (_, holds) => {
  const { verdict, sentence } = await checked({
    forAll: { n: integers(1, 9) },
    exhaustive: true,
    holds: ({ n }: Setting) => holds(Number(n)),
  });
  expect(verdict).toBe('faulty');
  expect(sentence).toMatch(
    /^Faulty: holds compared [1-3] [=≤] [1-3] and did not ask whether it holds at n = 1; a comparison is an object/u,
  );
});

test.each<[string, (n: number) => unknown]>([
  ['returned', (n) => n > 0 && atMostUpTo(n, 9, {})],
  ['asked whether they hold', (n) => equals(n, n).holds && !equals(n, n + 1).holds],
  [
    'compared by their sides',
    (n) => [atMostUpTo(n, 9, {}), atMostUpTo(n, 10, {})].sort((a, b) => (a.right < b.right ? -1 : 1))[0],
  ],
  ['made into another', (n) => ({ ...atMostUpTo(n, 9, {}) })],
])('comparisons that are %s are used', async (_, holds) => {
  const { verdict } = await checked({
    forAll: { n: integers(1, 9) },
    exhaustive: true,
    holds: ({ n }: Setting) => holds(Number(n)),
  });
  expect(verdict).toBe('proved');
});

test('a draw may hold comparisons for later', async () => {
  const { verdict } = await checked({
    forAll: { n: integers(1, 2) },
    draw: (rng: Rng) => ({ below: atMostUpTo(rng(), 1, {}), unused: equals(1, 2) }),
    always: ({ below }: { below: unknown }) => below,
  });
  expect(verdict).toBe('upheld');
});

test('a comparison that is taken for true in a draw or an event makes a claim faulty too', async () => {
  const drawn = { forAll: { n: integers(1, 2) }, draw: (rng: Rng) => [rng(), rng()] };
  const all = (values: number[]): boolean => values.every((x) => atMostUpTo(x, 0.5, {}));
  const sentences = [
    await checked({ ...drawn, always: all }),
    await checked({ ...drawn, event: all, probabilityAtLeast: () => 0.9, margin: () => 0.01 }),
    await checked({ ...drawn, where: () => !equals(1, 2), always: () => true }),
  ].map(({ verdict, sentence }) => `${verdict}: ${sentence}`);
  expect(sentences[0]).toMatch(/^faulty: Faulty: always compared 0\.\d+ ≤ 0\.5 and did not ask whether it holds/u);
  expect(sentences[1]).toMatch(/^faulty: Faulty: event compared 0\.\d+ ≤ 0\.5 and did not ask whether it holds/u);
  expect(sentences[2]).toMatch(/^faulty: Faulty: where compared 1 = 2 and did not ask whether it holds/u);
});
