import { describe, expect, test } from 'vitest';
import type { Rng } from '../../random/Rng.ts';
import { checked } from './sampleClaim.ts';

/** Two events of the same uniform number, of probabilities p and q. */
const coins = (p: number, q: number) => ({
  draw: (rng: Rng): number => rng(),
  left: (u: number): boolean => u < p,
  right: (u: number): boolean => u < q,
});

const atMostZero = { differenceAtMost: (): number => 0 };

describe('two means compared', () => {
  test('are upheld with both estimates and their difference in the sentence, and a twin that is refuted', async () => {
    const twin = { claims: 'The first is less by 0.4.', differenceAtMost: () => -0.4 };
    const result = await checked({ ...coins(0.3, 0.5), ...atMostZero, twin });
    expect(result).toMatchObject({ kind: 'compared', verdict: 'upheld', twin: { verdict: 'refuted' } });
    expect(result.sentence).toMatch(
      /estimated 0\.\d+ against 0\.\d+, difference −0\.\d+ \[−0\.\d+, −0\.\d+\], claimed ≤ 0, from/u,
    );
  });

  test('have the estimates of both sides, whose difference is what was measured', async () => {
    const { tried } = await checked({ ...coins(0.3, 0.5), ...atMostZero });
    const { sides, measured } = tried[0]!;
    expect(Number(sides!.left) - Number(sides!.right)).toBeCloseTo(Number(measured), 12);
    expect(Math.abs(Number(sides!.left) - 0.3)).toBeLessThan(0.2);
  });

  test('are refuted if the difference is on the other side of its bound, whichever relation is claimed', async () => {
    const sides = { ...coins(0.5, 0.3) };
    for (const bound of [
      { differenceAtMost: () => 0.1 },
      { differenceAtLeast: () => 0.3 },
      { differenceEquals: () => 0, within: () => 0.05 },
    ])
      expect(await checked({ ...sides, ...bound })).toHaveProperty('verdict', 'refuted');
    expect(await checked({ ...sides, differenceEquals: () => 0.2, within: () => 0.1 })).toHaveProperty(
      'verdict',
      'upheld',
    );
  });

  test('may be numbers of different ranges, one of them without an upper end', async () => {
    const draw = (rng: Rng): number => rng();
    const keys = { draw, left: (u: number) => 1 / Math.sqrt(u + 1e-9), right: (u: number) => 10 * u };
    const ranges = { leftRange: () => [0, Infinity], rightRange: () => [0, 10] };
    // The means are 2 and 5: that a mean of values without an upper end is at most a number cannot be upheld.
    expect(await checked({ ...keys, ...ranges, ...atMostZero })).toHaveProperty('verdict', 'undecided');
    expect(await checked({ ...keys, ...ranges, differenceAtLeast: () => 0 })).not.toHaveProperty('verdict', 'upheld');
    expect(await checked({ ...keys, ...ranges, differenceAtLeast: () => -6 })).toHaveProperty('verdict', 'upheld');
  });

  test.each([
    [
      'vacuous',
      'differenceAtMost is no less than the most that left − right can be; leftRange and rightRange, which are left out, are [0, 1]',
      { differenceAtMost: (): number => 1 },
    ],
    ['vacuous', 'margin or within reaches past the range', { ...atMostZero, margin: () => 1 }],
    ['faulty', 'right is missing', { ...atMostZero, right: undefined }],
    ['faulty', 'exactly one of differenceAtLeast, differenceAtMost, differenceEquals', {}],
    ['faulty', 'within is missing', { differenceEquals: () => 0 }],
    ['faulty', 'left returned 3; it must lie in [0, 1]; state leftRange', { ...atMostZero, left: () => 3 }],
    ['faulty', 'right returned "x"', { ...atMostZero, right: () => 'x' }],
    ['faulty', 'left − right is', { ...atMostZero, differenceRange: () => [-0.1, 0.1] }],
    ['faulty', 'leftRange returned null', { ...atMostZero, leftRange: (): null => null }],
    [
      'faulty',
      'at least one must be finite',
      { ...atMostZero, leftRange: () => [0, Infinity], rightRange: () => [0, Infinity] },
    ],
  ])('are %s, and the sentence says: %s', async (verdict, words, keys) => {
    expect(await checked({ ...coins(0.3, 0.5), ...keys })).toMatchObject({
      verdict,
      sentence: expect.stringContaining(words),
    });
  });
});

describe('the comparison of two means', () => {
  test('takes fewer draws when the sides depend on each other as common draws make them', async () => {
    const common = {
      draw: (rng: Rng) => [rng()],
      left: ([u]: number[]) => u! < 0.3,
      right: ([u]: number[]) => u! < 0.4,
    };
    const apart = {
      draw: (rng: Rng) => [rng(), rng()],
      left: ([u]: number[]) => u! < 0.3,
      right: ([, v]: number[]) => v! < 0.4,
    };
    const [one, other] = await Promise.all([common, apart].map((sides) => checked({ ...sides, ...atMostZero })));
    expect([one!.verdict, other!.verdict]).toEqual(['upheld', 'upheld']);
    expect(2 * one!.draws).toBeLessThan(other!.draws);
  });
});
