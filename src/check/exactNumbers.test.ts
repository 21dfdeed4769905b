import { Fraction } from 'fraction.js';
import { expect, test } from 'vitest';
import { atMostUpTo, equals } from '../claim/Comparison.ts';
import { integers } from '../claim/integers.ts';
import type { Setting } from '../claim/Setting.ts';
import { checked } from './sample/sampleClaim.ts';

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
