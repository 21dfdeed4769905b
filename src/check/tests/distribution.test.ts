import { describe, expect, test } from 'vitest';
import type { Rng } from '../../random/Rng.ts';
import { checked } from './sampleClaim.ts';

const uniform = { draw: (rng: Rng): number => rng(), variable: (x: number): number => x };
const die = { draw: (rng: Rng): number => 1 + Math.floor(6 * rng()), variable: (x: number): number => x };
const pair = {
  draw: (rng: Rng): readonly [number, number] => [rng(), rng()],
  variable: ([first]: readonly number[]): number => first!,
};
const exactly = { distanceAtMost: (): number => 0, margin: (): number => 0.1 };
const six = [1, 2, 3, 4, 5, 6];

describe('a claim that a variable has a distribution', () => {
  test('is upheld within its margin, and refuted where the law is another', async () => {
    const twin = { claims: 'x', distributionFunction: (t: number): number => (t > 0 ? t ** 2 : 0) };
    const result = await checked({ ...uniform, ...exactly, distributionFunction: (t: number) => t, twin });
    expect(result).toMatchObject({ kind: 'distribution', verdict: 'upheld', twin: { verdict: 'refuted' } });
    expect(result.sentence).toMatch(
      /^Upheld: the distance is 0\.\d+ \[0, 0\.0\d+\] \(estimated\), claimed ≤ 0, to within 0\.1: P\(X [≤<] 0\.\d+\) is 0\.\d+ \[0\.\d+, 0\.\d+\], where the law says 0\.\d+, from [\d ]+ draws\.$/u,
    );
    expect(result.twin?.sentence).toMatch(
      /: P\(X [≤<] 0\.\d+\) is 0\.\d+ \[0\.\d+, 0\.\d+\], where the law says 0\.\d+/u,
    );
  });

  test('may list the probabilities of its values', async () => {
    const law = (weights: readonly number[]) => () => six.map((value, i) => [value, weights[i]! / 12]);
    const twin = { claims: 'x', probabilities: law([1, 1, 2, 2, 3, 3]) };
    const result = await checked({ ...die, ...exactly, probabilities: law([2, 2, 2, 2, 2, 2]), twin });
    expect(result).toMatchObject({ verdict: 'upheld', twin: { verdict: 'refuted' } });
  });

  test('is refuted by one draw where the law has none', async () => {
    const probabilities = (): unknown => [1, 2, 3, 4, 5].map((value) => [value, 1 / 5]);
    expect((await checked({ ...die, ...exactly, probabilities })).verdict).toBe('refuted');
  });

  test('tells a jump from a slope: a die has not the distribution of 1 + 6u, whose function it meets at its values', async () => {
    const slope = (t: number): number => t / 6;
    const step = (t: number): number => Math.floor(t) / 6;
    expect((await checked({ ...die, ...exactly, distributionFunction: slope })).verdict).toBe('refuted');
    expect((await checked({ ...die, ...exactly, distributionFunction: step })).verdict).toBe('upheld');
  });

  test.each([
    [0.2, 'refuted'],
    [0.35, 'upheld'],
  ])('allows for a distance: t² is ¼ away from t, claimed at most %d', async (distance, verdict) => {
    const keys = { ...uniform, distributionFunction: (t: number) => (t > 0 ? t ** 2 : 0) };
    expect((await checked({ ...keys, distanceAtMost: () => distance })).verdict).toBe(verdict);
  });
});

describe('a claim that two variables have the same distribution', () => {
  const other = ([, y]: readonly number[]): number => y!;
  test('is upheld for independent ones, with a twin that is refuted', async () => {
    const twin = { claims: 'x', sameDistributionAs: (both: readonly number[]): number => other(both) ** 2 };
    const result = await checked({ ...pair, ...exactly, margin: () => 0.1, sameDistributionAs: other, twin });
    expect(result).toMatchObject({ verdict: 'upheld', twin: { verdict: 'refuted' } });
    expect(result.twin?.sentence).toMatch(/: P\(X ≤ 0\.\d+\) is 0\.\d+, and P\(Y ≤ 0\.\d+\) is 0\.\d+/u);
  });

  test('is upheld for dependent ones, with few draws where the two agree', async () => {
    const reflected = ([x]: readonly number[]): number => 1 - x!;
    const same = ([x]: readonly number[]): number => x!;
    const upheld = await checked({ ...pair, ...exactly, margin: () => 0.1, sameDistributionAs: reflected });
    const equal = await checked({ ...pair, ...exactly, margin: () => 0.1, sameDistributionAs: same });
    expect([upheld.verdict, equal.verdict]).toEqual(['upheld', 'upheld']);
    expect(equal.draws).toBeLessThan(upheld.draws);
  });
});

describe('a claim that two variables are independent', () => {
  test('is upheld where they are, with a twin that is refuted', async () => {
    const twin = { claims: 'x', independentOf: ([x, y]: readonly number[]): number => x! + y! };
    const keys = {
      ...pair,
      distanceAtMost: () => 0,
      margin: () => 0.12,
      independentOf: ([, y]: readonly number[]) => y,
    };
    const result = await checked({ ...keys, twin });
    expect(result).toMatchObject({ verdict: 'upheld', twin: { verdict: 'refuted' } });
    expect(result.twin?.sentence).toMatch(
      /: P\(X ≤ 0\.\d+, Y ≤ [01]\.\d+\) is 0\.\d+, and P\(X ≤ 0\.\d+\)·P\(Y ≤ [01]\.\d+\) is 0\.\d+/u,
    );
  });

  test('needs few places where the values are few, and sees dependence without correlation', async () => {
    const draw = (rng: Rng): readonly number[] => [Math.floor(3 * rng()) - 1, Math.floor(2 * rng())];
    const keys = { ...pair, draw, distanceAtMost: () => 0, margin: () => 0.05 };
    expect((await checked({ ...keys, independentOf: ([, y]: readonly number[]) => y })).verdict).toBe('upheld');
    expect((await checked({ ...keys, independentOf: ([x]: readonly number[]) => x! ** 2 })).verdict).toBe('refuted');
  });
});

const uniformly = { ...uniform, distributionFunction: (t: number): number => t };
test.each([
  ['vacuous', 'margin', { ...uniformly, distanceAtMost: (): number => 0, margin: (): number => 1 }],
  [
    'vacuous',
    'margin',
    { ...pair, ...exactly, margin: (): number => 0.25, independentOf: ([, y]: readonly number[]) => y },
  ],
  ['vacuous', 'distanceAtMost is 1 or more', { ...uniformly, distanceAtMost: () => 1 }],
  [
    'undecided',
    'no number of draws could uphold it, for a distance is never shown to be 0; state a margin',
    { ...uniformly, distanceAtMost: (): number => 0 },
  ],
  [
    'faulty',
    'givenThat is for probability and mean; here let draw',
    { ...uniformly, ...exactly, givenThat: () => true },
  ],
  ['faulty', 'variable returned NaN', { ...uniformly, ...exactly, variable: () => Number.NaN }],
  ['faulty', 'distanceAtMost is -1', { ...uniformly, distanceAtMost: () => -1 }],
  ['faulty', 'distanceAtMost is missing', uniformly],
  ['faulty', 'falls from', { ...uniform, ...exactly, distributionFunction: (t: number) => (t < 0.4 ? t : t - 0.3) }],
  ['faulty', 'goes from 1 to 1', { ...uniform, ...exactly, distributionFunction: (t: number) => t ** 2 }],
  ['faulty', 'add up to 0.5', { ...die, ...exactly, probabilities: () => [[1, 0.5]] }],
  [
    'faulty',
    'a value twice',
    {
      ...die,
      ...exactly,
      probabilities: () => [
        [1, 0.5],
        [1, 0.5],
      ],
    },
  ],
  ['faulty', 'no such pair', { ...die, ...exactly, probabilities: () => [0.5, 0.5] }],
  ['faulty', 'has both', { ...uniformly, ...exactly, probabilities: () => [[1, 1]] }],
  ['faulty', 'twin is missing', { ...uniformly, ...exactly, expect: 'upheld' }],
])('one is %s, and the sentence says: %s', async (verdict, words, keys) => {
  expect(await checked(keys)).toMatchObject({ verdict, sentence: expect.stringContaining(words) });
});
