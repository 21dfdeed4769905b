import { expect, test } from 'vitest';
import type { Rng } from '../../random/Rng.ts';
import { checked } from './sampleClaim.ts';

/** 1/u has no mean, and P(1/u ≤ b) = 1 − 1/b: its p-quantile is 1/(1 − p). */
const inverse = { draw: (rng: Rng): number => 1 / rng(), variable: (x: number): number => x };
const median = { ...inverse, quantile: (): number => 1 / 2 };
const die = { draw: (rng: Rng): number => Math.floor(6 * rng()), variable: (x: number): number => x };

test.each([
  ['quantileAtMost', 2.5, 1.6],
  ['quantileAtLeast', 1.6, 2.5],
])('%s is upheld on the right side of the median, and refuted on the other', async (key, bound, wrong) => {
  const twin = { claims: 'x', [key]: () => wrong };
  const result = await checked({ ...median, [key]: () => bound, twin });
  expect(result).toMatchObject({ kind: 'quantile', verdict: 'upheld', twin: { verdict: 'refuted' } });
});

test('shows the quantile with its interval beside the probability', async () => {
  const { sentence, evidence } = await checked({ ...inverse, quantile: () => 0.9, quantileAtMost: () => 8 });
  expect(sentence).toMatch(
    /^Refuted: P\(X ≤ 8\) is 0\.\d+ \[0\.\d+, 0\.\d+\] \(estimated\), claimed ≥ 0\.9; the 0\.9-quantile is [\d.]+ \[[\d.]+, [\d.]+\] \(estimated\), claimed ≤ 8, from [\d ,]+ fresh draws\.$/u,
  );
  if (evidence.by !== 'counterexample') throw new Error(evidence.by);
  const [lo, hi] = evidence.confirmation!.quantile!.interval;
  expect(Number(lo)).toBeLessThan(10);
  expect(Number(hi)).toBeGreaterThan(10);
});

test.each([
  ['quantileAtMost', 0, 1 / 6],
  ['quantileAtLeast', 5, 5 / 6],
])('a value that is equal to the bound meets it: %s', async (key, bound, p) => {
  // Some p-quantile lies there, but none further out: a claim that is a whole value bolder is false.
  const further = key === 'quantileAtMost' ? bound - 1 : bound + 1;
  const at = (b: number): ReturnType<typeof checked> =>
    checked({ ...die, quantile: () => p, [key]: () => b, margin: () => 0.05 });
  expect((await at(bound)).verdict).toBe('upheld');
  expect((await at(further)).verdict).toBe('refuted');
});

test('a margin is one of probability', async () => {
  const at = (margin: number): ReturnType<typeof checked> =>
    checked({ ...median, quantileAtMost: () => 1.95, margin: () => margin });
  expect((await at(0.1)).verdict).toBe('upheld');
  expect((await at(0)).verdict).not.toBe('upheld');
});

test.each([
  ['vacuous', 'margin', { ...median, quantileAtMost: (): number => 2.5, margin: () => 0.6 }],
  ['faulty', 'variable returned NaN', { ...median, quantileAtMost: (): number => 2.5, variable: () => Number.NaN }],
  ['faulty', 'quantileAtMost is Infinity', { ...median, quantileAtMost: (): number => Infinity }],
  ['faulty', 'quantile is 1;', { ...median, quantile: () => 1, quantileAtMost: (): number => 2 }],
  ['faulty', 'exactly one of quantileAtLeast, quantileAtMost is needed', median],
  ['faulty', 'variable is missing', { ...median, variable: undefined, quantileAtMost: (): number => 2 }],
  ['faulty', 'twin is missing', { ...median, quantileAtMost: (): number => 2.5, expect: 'upheld' }],
])('one is %s, and the sentence says: %s', async (verdict, words, keys) => {
  expect(await checked(keys)).toMatchObject({ verdict, sentence: expect.stringContaining(words) });
});
