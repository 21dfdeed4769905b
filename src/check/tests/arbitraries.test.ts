import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnyClaim, claim } from '../../claim/Claim.ts';
import { integers } from '../../claim/ranges/integers.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { ClaimResult } from '../../results/ClaimResult.ts';
import { checkClaim, type CheckOptions } from '../checkClaim.ts';
import { replayClaim } from '../replayClaim.ts';
import { parseToken } from '../search/token.ts';

const said = { title: 'A claim', place: 'Here', statement: 'x' };
const named = (given: AnyClaim) => ({ id: 'c', file: 'c.claim.ts', claim: given });
const check = (given: AnyClaim, options: Partial<CheckOptions> = {}): Promise<ClaimResult> =>
  checkClaim(named(given), { seed: 'one', effort: 'quick', ...options });
const settings = ({ tried }: ClaimResult): Setting[] => tried.map(({ setting }) => setting);

/** The numbers from 0 to 10 000 that are even. */
const even = fc.nat(5000).map(
  (half) => 2 * half,
  (number) => Number(number) / 2,
);
const below = (most: number, arbitrary: fc.Arbitrary<number>): AnyClaim =>
  claim({ ...said, forAll: { n: arbitrary }, holds: ({ n }) => n < most });

describe('a claim over arbitraries of fast-check', () => {
  test.each<[string, AnyClaim, Setting]>([
    ['an integer', below(100, fc.integer({ min: -10_000, max: 10_000 })), { n: 100 }],
    ['a mapped integer', below(101, even), { n: 102 }],
    ['the first of a few', below(1, fc.constantFrom(1, 2, 3)), { n: 1 }],
    [
      'a text',
      claim({
        ...said,
        forAll: { s: fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 9 }) },
        holds: ({ s }) => !s.includes('ab'),
      }),
      { s: 'ab' },
    ],
    [
      'a truth value beside a listed number',
      claim({ ...said, forAll: { n: integers(1, 50), b: fc.boolean() }, holds: ({ n, b }) => n < 20 || !b }),
      { n: 20, b: true },
    ],
  ])('is refuted at %s that is shrunk, whatever the seed, and replayed by its value', async (_, given, smallest) => {
    for (const seed of ['one', 'two', 'three']) {
      const { verdict, evidence } = await check(given, { seed });
      expect(verdict).toBe('refuted');
      if (evidence.by !== 'counterexample') expect.unreachable();
      expect(evidence.smallest.setting).toEqual(smallest);
      const again = replayClaim(named(given), parseToken(evidence.token));
      expect(again).toMatchObject({ setting: smallest, status: 'refuted' });
    }
  });

  test('tries the same settings for the same seed, and others for another', async () => {
    const [first, same, other] = await Promise.all(['a', 'a', 'b'].map((seed) => check(below(1e9, even), { seed })));
    expect(settings(first!).length).toBeGreaterThan(50);
    expect(same).toEqual(first);
    expect(settings(other!)).not.toEqual(settings(first!));
    expect(settings(first!).every(({ n }) => Number(n) % 2 === 0)).toBe(true);
  });

  test('is never proved by trying its settings, however few there are', async () => {
    for (const arbitrary of [fc.constantFrom(1, 2), fc.integer({ min: 1, max: 2 }), fc.constant(1)]) {
      const { verdict, evidence } = await check(below(3, arbitrary));
      expect([verdict, evidence.by]).toEqual(['upheld', 'settings']);
    }
    const all = claim({ ...said, forAll: { n: fc.constantFrom(1, 2) }, holds: ({ n }) => n < 3, exhaustive: true });
    expect((await check(all)).sentence).toContain('n is an arbitrary of fast-check, whose values cannot be listed');
  });

  test('may be proved by a solver, which is told nothing of the parameter', async () => {
    const step = (concludes: string): AnyClaim => claim({ ...said, forAll: { n: fc.nat(1000) }, concludes });
    expect(await check(step('n^2 + 1 > 0'))).toMatchObject({ verdict: 'proved', evidence: { by: 'solver' } });
    // False at 1/2, which fast-check does not choose.
    const whole = await check(step('n^2 >= n'));
    expect(whole.verdict).not.toBe('proved');
    expect(whole.verdict).not.toBe('refuted');
    expect(await check(step('n^2 < 400'))).toMatchObject({
      verdict: 'refuted',
      evidence: { smallest: { setting: { n: 20 } } },
    });
  });

  test('is decided by draws as any other, and its twin is refuted', async () => {
    const coin = claim({
      ...said,
      forAll: { bias: fc.double({ min: 0, max: 0.25, noNaN: true }) },
      draw: (rng, { bias }) => rng() < 0.5 + bias,
      event: (heads) => heads,
      probabilityAtLeast: ({ bias }) => 0.45 + bias,
      twin: { claims: 'At least 0.1 more than it is', probabilityAtLeast: ({ bias }) => 0.6 + bias },
    });
    expect(await check(coin)).toMatchObject({ verdict: 'upheld', surprise: false, twin: { verdict: 'refuted' } });
  });

  test('goes on in a further round with other settings', async () => {
    const first = await check(below(1e9, even));
    const second = await check(below(1e9, even), { previous: first });
    expect(second.settings).toBeGreaterThan(first.settings);
    expect(new Set(settings(second).map(({ n }) => n)).size).toBe(settings(second).length);
  });

  test('refuses a given setting that its arbitrary does not choose, and passes over a remembered one', async () => {
    const at = (n: number): AnyClaim =>
      claim({ ...said, forAll: { n: even }, holds: ({ n: m }) => m % 2 === 0, alsoAt: [{ n }] });
    expect((await check(at(3))).sentence).toContain('gives n = 3, which is not in n ∈ an arbitrary of fast-check');
    const result = await check(at(4), { remembered: [{ n: 5 }, { n: 20_002 }, { n: 6 }] });
    expect(result.verdict).toBe('upheld');
    expect(settings(result).map(({ n }) => n)).not.toContain(5);
    expect(() => replayClaim(named(at(4)), parseToken('c@one@n=5@exact'))).toThrow('which is not of the kind');
  });

  test.each<[string, fc.Arbitrary<number>, string]>([
    ['does not recognise its values', fc.nat(50).map((n) => 2 * n), 'the range of n: fast-check chose'],
    ['makes NaN', fc.constant(Number.NaN), 'the range of n: fast-check chose NaN; leave it out'],
    ['makes lists', fc.array(fc.nat()) as never, 'the range of n: fast-check chose a value of type object'],
    [
      'throws',
      fc.nat().map(() => {
        throw new Error('oh');
      }),
      'the range of n: oh',
    ],
  ])('is faulty where an arbitrary %s', async (_, arbitrary, sentence) => {
    const result = await check(below(1e9, arbitrary));
    expect(result.verdict).toBe('faulty');
    expect(result.sentence).toContain(sentence);
  });

  test('is faulty where no setting meets the precondition', async () => {
    const none = claim({ ...said, forAll: { n: fc.nat(9) }, where: ({ n }) => n > 9, holds: () => true });
    expect((await check(none)).sentence).toContain('the domain looks empty');
  });
});
