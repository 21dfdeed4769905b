import { describe, expect, test } from 'vitest';
import { integers } from '../../../claim/ranges/integers.ts';
import type { Setting } from '../../../claim/Setting.ts';
import type { Sharpness } from '../../../results/Sharpness.ts';
import { CLAIM_ALPHA } from '../../../inference/errorBudget.ts';
import type { Rng } from '../../../random/Rng.ts';
import { checked, sampleClaim } from '../../tests/sampleClaim.ts';
import { sharpen, type SharpenOptions } from '../sharpen.ts';

const forAll = { n: integers(1, 100) };
const draw = (rng: Rng): number => rng();
const sizes = {
  constant: 'the 3 in it',
  printed: 3,
  between: [0, 4],
  resolution: 0.1,
  along: 'n',
  sizes: [1, 10, 100],
  at: (n: number): Setting => ({ n }),
} as const;

/** A margin of 0.02 in the probability is one of 0.08 in the constant. */
const SLACK = 0.08;

/** P(u ≤ c/4) against ½ for a uniform u, of which the sharp constant is 2. */
const uniform = {
  forAll,
  draw,
  event: (u: number): boolean => u <= 3 / 4,
  margin: (): number => 0.02,
};
const chance = (c: number) => ({ event: (u: number): boolean => u <= c / 4 });
const smallest = {
  ...uniform,
  probabilityAtLeast: () => 1 / 2,
  sharpen: { ...sizes, find: 'smallest', with: chance },
};
const largest = { ...uniform, probabilityAtMost: () => 1 / 2, sharpen: { ...sizes, find: 'largest', with: chance } };

const found = (keys: object, options: Partial<SharpenOptions> = {}, id = 'sample'): Sharpness => {
  const sharp = sharpen(id, sampleClaim(keys), { seed: 'sample', effort: 'quick', ...options });
  if (sharp === undefined || !('points' in sharp)) throw new Error(JSON.stringify(sharp));
  return sharp;
};
const fault = (keys: object): string => {
  const wrong = sharpen('sample', sampleClaim(keys), { seed: 'sample', effort: 'quick' });
  if (wrong === undefined || !('message' in wrong)) throw new Error(JSON.stringify(wrong));
  return wrong.message;
};

describe('a sharp constant that is known', () => {
  test('is enclosed from both sides by draws, as the smallest', () => {
    const sharp = found(smallest);
    expect(sharp.points.map(({ size }) => size)).toEqual([1, 10, 100]);
    for (const { refuted, upheld, printed, draws } of sharp.points) {
      expect(refuted).toBeGreaterThanOrEqual(1.6);
      expect(refuted).toBeLessThan(2);
      expect(upheld).toBeGreaterThan(2 - SLACK);
      expect(upheld).toBeLessThanOrEqual(2.3);
      expect(printed).toBe('upheld');
      expect(draws).toBeGreaterThan(5000);
    }
    expect(sharp.budget).toBe(CLAIM_ALPHA);
  });

  test('is enclosed from both sides by draws, as the largest', () => {
    for (const { refuted, upheld, printed } of found(largest).points) {
      expect(refuted).toBeGreaterThan(2);
      expect(refuted).toBeLessThanOrEqual(2.4);
      expect(upheld).toBeLessThan(2 + SLACK);
      expect(upheld).toBeGreaterThanOrEqual(1.7);
      expect(printed).toBe('refuted');
    }
  });

  test('is enclosed as closely as was asked where nothing is drawn, at each size for itself', () => {
    const sharp = found({
      forAll,
      value: ({ n }: Setting) => Number(n),
      valueAtMost: () => Infinity,
      sharpen: {
        ...sizes,
        find: 'smallest',
        resolution: 0.25,
        with: (c: number) => ({ valueAtMost: ({ n }: Setting) => c * Number(n) - 1.1 }),
      },
    });
    expect(sharp.points.map(({ refuted, upheld }) => [refuted, upheld])).toEqual([
      [2, 2.25],
      [1, 1.25],
      [1, 1.25],
    ]);
    expect(sharp.budget).toBe(0);
    expect(sharp.sentence).toBe(
      'How sharp the 3 in it is: at n = 100 refuted up to 1, upheld from 1.25; at n = 1 refuted up to 2, upheld from 2.25. The printed 3 is upheld at all 3 sizes.',
    );
  });

  test('is found where the setting alone depends on the constant', () => {
    const sharp = found({
      forAll,
      holds: ({ n }: Setting) => Number(n) >= 35,
      sharpen: { ...sizes, find: 'smallest', sizes: [10], at: (n: number, c: number) => ({ n: Math.round(c * n) }) },
    });
    expect(sharp.points[0]).toMatchObject({ refuted: 3.4, upheld: 3.5, printed: 'refuted' });
  });

  test('is that of the worst of several settings; vacuous ones do not count', () => {
    const sharp = found({
      forAll,
      vacuousWhen: ({ n }: Setting) => n === 9,
      holds: () => true,
      sharpen: {
        ...sizes,
        find: 'smallest',
        at: () => [{ n: 1 }, { n: 2 }, { n: 9 }],
        with: (c: number) => ({ holds: ({ n }: Setting) => c >= Number(n) + 0.05 }),
      },
    });
    expect(sharp.points[0]).toMatchObject({ refuted: 2, upheld: 2.1 });
  });
});

describe('what is said of a constant', () => {
  test('leaves a gap where the enclosure of an exact value is too wide', () => {
    const sharp = found({
      forAll,
      value: () => [1, 2],
      valueAtMost: () => 3,
      sharpen: { ...sizes, find: 'smallest', with: (c: number) => ({ valueAtMost: () => c }) },
    });
    expect(sharp.points[0]).toMatchObject({ refuted: 0.9, upheld: 2 });
  });

  test('says that it is in no order where it is not', () => {
    const sharp = found({
      forAll,
      holds: () => true,
      sharpen: { ...sizes, find: 'smallest', with: (c: number) => ({ holds: () => c > 1 && c < 3.8 }) },
    });
    expect(sharp.points[0]).toMatchObject({ refuted: null, upheld: null });
    expect(sharp.sentence).toMatch(
      /there is no sharp constant, for [\d.]+ is upheld and [\d.]+, which is larger, is refuted/u,
    );
  });

  test('tells what it tends to, and how the printed one fares where that differs by size', () => {
    const sharp = found({
      forAll,
      holds: () => true,
      sharpen: {
        ...sizes,
        find: 'largest',
        limit: { value: 1, why: 'so it is' },
        with: (c: number) => ({ holds: ({ n }: Setting) => c <= 1 + 25 / Number(n) }),
      },
    });
    expect(sharp.sentence).toBe(
      'How sharp the 3 in it is: at n = 100 refuted from 1.3, upheld up to 1.2; at n = 1 every constant between 0 and 4 is upheld. Of 3 sizes the printed 3 is refuted at 1, upheld at 2. As n grows it tends to 1: so it is.',
    );
  });

  test('says so where no constant is refuted, or none upheld, or none decided', () => {
    const withHolds = (value: unknown): string =>
      found({
        forAll,
        value: () => value,
        valueAtMost: () => 3,
        sharpen: { ...sizes, sizes: [7], find: 'smallest', with: (c: number) => ({ valueAtMost: () => c }) },
      }).sentence;
    expect(withHolds(-1)).toContain('at n = 7 every constant between 0 and 4 is upheld');
    expect(withHolds(5)).toContain('at n = 7 refuted up to 4, none upheld. The printed 3 is refuted there.');
    expect(withHolds([-1, 5])).toContain('at n = 7 no constant between 0 and 4 is decided');
    expect(withHolds([-1, 2])).toContain('at n = 7 none between 0 and 4 is refuted, upheld from 2');
  });
});

describe('the draws', () => {
  test('are the same for all constants at a size, so that chance makes no disorder', () => {
    const seen = new Map<number, number>();
    found(
      {
        ...smallest,
        sharpen: {
          ...smallest.sharpen,
          sizes: [5],
          with: (c: number) => ({
            event: (u: number) => {
              if (!seen.has(c)) seen.set(c, u);
              return u <= c / 4;
            },
          }),
        },
      },
      { effort: 'quick' },
    );
    expect(seen.size).toBeGreaterThan(5);
    expect(new Set(seen.values()).size).toBe(1);
  });

  test('come from the seed and the claim alone', () => {
    expect(found(smallest)).toEqual(found(smallest));
    expect(found(smallest, { seed: 'another' }).points).not.toEqual(found(smallest).points);
    expect(found(smallest, {}, 'other').points).not.toEqual(found(smallest).points);
  });
});

describe('a claim', () => {
  test('that names no constant has none', () => {
    expect(
      sharpen('sample', sampleClaim({ forAll, holds: () => true }), { seed: '1', effort: 'quick' }),
    ).toBeUndefined();
  });

  test.each<[string, object]>([
    [
      'sharpen threw at constant = 3: no',
      {
        with: () => {
          throw new Error('no');
        },
      },
    ],
    ['sharpen.with returned 3; it must return the keys to replace', { with: () => 3 }],
    [
      'sharpen.with: a claim of this kind (holds) has no key hold; did you mean holds?',
      { with: () => ({ hold: () => true }) },
    ],
    ['sharpen.at returned 3; it must return a setting or a list of settings', { at: () => 3 }],
    ['sharpen.at gave no setting at n = 1', { at: () => [] }],
    ['sharpen.at gives m, which is not a parameter (the only parameter is n)', { at: () => ({ n: 1, m: 2 }) }],
    ['sharpen.at gives no n; the only parameter is n', { at: () => ({}) }],
    ['holds returned 3 at n = 1; it must return true, false or a comparison', { with: () => ({ holds: () => 3 }) }],
  ])('is at fault: %s', (message, keys) => {
    expect(fault({ forAll, holds: () => true, sharpen: { ...sizes, find: 'smallest', ...keys } })).toBe(message);
  });
});

describe('the result of a claim', () => {
  const exact = {
    forAll,
    holds: () => true,
    sharpen: { ...sizes, find: 'smallest', with: (c: number) => ({ holds: () => c >= 1.5 }) },
  };

  test('has its sharp constant, which changes nothing else of it', async () => {
    const { sharp, ...rest } = await checked(exact);
    expect(sharp?.points[0]).toMatchObject({ refuted: 1.4, upheld: 1.5 });
    expect(rest).toEqual(await checked({ ...exact, sharpen: undefined }));
  });

  test('has none where only the verdict is wanted', async () => {
    expect(await checked(exact, { verdictOnly: true })).not.toHaveProperty('sharp');
  });

  test('is faulty where the search for it is', async () => {
    const { verdict, sentence } = await checked({ ...exact, sharpen: { ...exact.sharpen, at: () => ({}) } });
    expect(verdict).toBe('faulty');
    expect(sentence).toBe('Faulty: sharpen.at gives no n; the only parameter is n.');
  });
});
