import { describe, expect, test } from 'vitest';
import { choices } from '../../claim/ranges/choices.ts';
import { Fraction } from '../../claim/exact/Fraction.ts';
import type { Rng } from '../../random/Rng.ts';
import { checked } from './sampleClaim.ts';

/** The number of tries until the first success, each with probability ½: its mean is 2, and E[(X − t)⁺] = 2¹⁻ᵗ. */
const tries = {
  draw: (rng: Rng): number => Math.ceil(Math.log(1 - rng()) / Math.log(0.5)) || 1,
  quantity: (count: number): number => count,
  range: (): readonly [number, number] => [1, 8],
  tailAtMost: (): number => 2 ** -7,
};

/** A claim on their mean. */
const claimed = (keys: object): Promise<{ readonly verdict: string; readonly sentence: string }> =>
  checked({ ...tries, ...keys }, { effort: 'quick' });

describe('a mean of values without a limit, with a bound on what is beyond one', () => {
  test.each([
    ['upheld', { meanAtLeast: () => 1.9 }],
    ['upheld', { meanAtMost: () => 2.1 }],
    ['upheld', { meanEquals: () => 2, within: () => 0.1 }],
    ['refuted', { meanAtLeast: () => 2.1 }],
    ['refuted', { meanAtMost: () => 1.9 }],
    ['refuted', { meanEquals: () => 1.9, within: () => 0.1 }],
    ['refuted', { meanEquals: () => 2.1, within: () => 0.1 }],
    // Of what is cut off nothing is known but that it is between 0 and 2⁻⁷.
    ['undecided', { meanAtLeast: () => 2 }],
    ['undecided', { meanAtMost: () => 2 }],
  ])('is %s: %o', async (verdict, keys) => {
    expect(await claimed(keys)).toHaveProperty('verdict', verdict);
  });

  test('is between the mean of what is left and that with the bound added, however coarse the bound is', async () => {
    // Cut off at 2 the mean is 1.5, and up to ½ is beyond: anything from 1.5 to 2 may be.
    const coarse = { range: () => [1, 2], tailAtMost: () => 0.5 };
    for (const bound of [1.6, 1.9]) {
      expect(await claimed({ ...coarse, meanAtLeast: () => bound })).toHaveProperty('verdict', 'undecided');
      expect(await claimed({ ...coarse, meanAtMost: () => bound })).toHaveProperty('verdict', 'undecided');
    }
    expect(await claimed({ ...coarse, meanAtLeast: () => 1.45 })).toHaveProperty('verdict', 'upheld');
    expect(await claimed({ ...coarse, meanAtMost: () => 2.05 })).toHaveProperty('verdict', 'upheld');
    expect(await claimed({ ...coarse, meanAtLeast: () => 2.05 })).toHaveProperty('verdict', 'refuted');
    expect(await claimed({ ...coarse, meanAtMost: () => 1.45 })).toHaveProperty('verdict', 'refuted');
  });

  test('says what its verdict assumes, and has an interval that allows for it', async () => {
    const { sentence, evidence } = (await claimed({ meanAtMost: () => 2.1 })) as Awaited<ReturnType<typeof checked>>;
    expect(sentence).toContain('assuming E[(X − 8)⁺] ≤ 0.007813');
    const { interval, tail } =
      evidence.by === 'settings' ? evidence.tightest : { interval: undefined, tail: undefined };
    expect(tail).toEqual({ from: 8, atMost: 2 ** -7 });
    expect(Number(interval![0])).toBeLessThan(2);
    expect(Number(interval![1])).toBeGreaterThan(2);
  });

  describe('names its assumption where the verdict rests on it, at one setting or at several', () => {
    /** Tries with two probabilities of success: 1/p on average, and (1 − p)⁸/p beyond 8. */
    const geometric = {
      forAll: { p: choices(0.4, 0.5) },
      draw: (rng: Rng, { p }: { readonly p: number }): number => Math.ceil(Math.log(1 - rng()) / Math.log(1 - p)) || 1,
      tailAtMost: ({ p }: { readonly p: number }): number => (1 - p) ** 8 / p,
    };
    const several = (keys: object): ReturnType<typeof claimed> => claimed({ ...geometric, ...keys });
    const assumed = 'assuming E[(X − 8)⁺] ≤ ';

    test.each([
      ['upheld from above', { meanAtMost: ({ p }: { p: number }) => 1.2 / p }],
      ['upheld to within a tolerance', { meanEquals: ({ p }: { p: number }) => 1 / p, within: () => 0.2 }],
      ['refuted from above', { meanAtLeast: ({ p }: { p: number }) => 1.2 / p }],
      ['refuted as too large', { meanEquals: ({ p }: { p: number }) => 1.2 / p, within: () => 0.1 }],
    ])('%s', async (verdict, keys) => {
      const { sentence } = await several(keys);
      expect(sentence).toMatch(new RegExp(`^${verdict.split(' ')[0]}`, 'iu'));
      expect(sentence).toContain(assumed);
    });

    // E[X] ≥ E[min(X, 8)] whatever is beyond 8.
    test.each([
      ['upheld from below', { meanAtLeast: ({ p }: { p: number }) => 0.8 / p }],
      ['refuted from below', { meanAtMost: ({ p }: { p: number }) => 0.8 / p }],
      ['refuted as too small', { meanEquals: ({ p }: { p: number }) => 0.8 / p, within: () => 0.1 }],
    ])('and nowhere else: %s', async (verdict, keys) => {
      const { sentence } = await several(keys);
      expect(sentence).toMatch(new RegExp(`^${verdict.split(' ')[0]}`, 'iu'));
      expect(sentence).not.toContain('assuming');
    });
  });

  test('is faulty where draws show more beyond than is stated', async () => {
    expect(await claimed({ tailAtMost: () => 2 ** -12, meanAtMost: () => 2.1 })).toMatchObject({
      verdict: 'faulty',
      sentence: expect.stringMatching(
        /the quantity exceeds 8, the upper end of range, by 0\.0\d+ on average; tailAtMost says/u,
      ),
    });
  });

  test.each([
    ['tailAtMost is 0; it must be positive and finite', { tailAtMost: () => 0 }],
    ['range has no upper end; tailAtMost is about the values beyond one', { range: () => [0, Infinity] }],
    ['no more than half of tailAtMost', { meanAtMost: undefined, meanEquals: () => 2, within: () => 2 ** -8 }],
    ['quantity returned Infinity', { quantity: () => Infinity }],
    ['quantity returned 0; it must lie in [1, 8]', { quantity: () => 0 }],
    ['tailAtMost and weight do not go together', { weight: () => 1, weightAtMost: () => 1 }],
    ['by range and tailAtMost the mean lies in [1, 8.0078125], and none can be that', { meanAtMost: () => 0 }],
    [
      'tailAtMost returned an object; it must return a number: write .valueOf() after it',
      { tailAtMost: () => new Fraction(1, 128) },
    ],
  ])('is faulty with a reason: %s', async (reason, keys) => {
    expect((await claimed({ meanAtMost: () => 2.1, ...keys })).sentence).toContain(reason);
  });

  test('says that the tail stands in the way where it does, and what to do', async () => {
    // 1.5 of 2 is left where it is cut off at 2, and up to ½ is said to be beyond.
    const coarse = { range: () => [1, 2], tailAtMost: () => 0.5 };
    for (const bound of [{ meanAtMost: () => 1.8 }, { meanAtLeast: () => 1.8 }]) {
      const { verdict, sentence } = await claimed({ ...coarse, ...bound });
      expect(verdict).toBe('undecided');
      expect(sentence).toContain(
        'no number of draws would be expected to decide it, for the mean may be as estimated or larger by up to tailAtMost, 0.5: let range end later, where less is cut off',
      );
    }
    const { sentence } = await claimed({ range: () => [1, 8], tailAtMost: () => 2, meanAtMost: () => 2.5 });
    expect(sentence).toContain(
      'no number of draws could uphold it, for the mean of what exceeds 8 may be as large as 2, so none can be shown to be below 2.5',
    );
    expect(sentence).toContain('; let range end later, where less is cut off');
    // Where the mean of what is left is close to the bound, and the tail is nothing beside the distance, more draws do help.
    const helped = await claimed({ range: () => [1, 60], tailAtMost: () => 2 ** -58, meanAtMost: () => 2.001 });
    expect(helped.verdict).toBe('undecided');
    expect(helped.sentence).not.toContain('let range end later');
  });

  test('is vacuous where no mean could be beyond the bound', async () => {
    expect(await claimed({ meanAtMost: () => 8.01 })).toHaveProperty('verdict', 'vacuous');
  });

  test('has a twin that is refuted from below, where values without a limit have none', async () => {
    const twin = { claims: 'It is at least 2.2', meanAtLeast: () => 2.2 };
    expect(await claimed({ meanAtLeast: () => 1.9, twin })).toMatchObject({
      verdict: 'upheld',
      twin: { verdict: 'refuted' },
    });
  });
});
