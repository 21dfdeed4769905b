import { describe, expect, test } from 'vitest';
import { integers } from '../../claim/ranges/integers.ts';
import { reals } from '../../claim/ranges/reals.ts';
import type { Rng } from '../../random/Rng.ts';
import { checked } from './sampleClaim.ts';

type At = Readonly<Record<'t', number>>;

/** P(Z ≥ t) for a standard normal Z, from draws of mean t: the ratio of the densities is exp(t²/2 − t·z) ≤ exp(−t²/2). */
const tail = {
  forAll: { t: reals(6, 7) },
  draw: (rng: Rng, { t }: At) => t + Math.sqrt(-2 * Math.log(1 - rng())) * Math.cos(2 * Math.PI * rng()),
  event: (z: number, { t }: At): boolean => z >= t,
  weight: (z: number, { t }: At): number => Math.exp((t * t) / 2 - t * z),
  weightAtMost: ({ t }: At): number => Math.exp((-t * t) / 2),
};

/** P(Z ≥ t) by Laplace's continued fraction, to some 12 digits for t ≥ 3. */
function tailOf(t: number): number {
  let fraction = 0;
  for (let k = 200; k > 0; k--) fraction = k / (t + fraction);
  return density(t) / (t + fraction);
}

/** The same from draws beyond t alone, t + an exponential of rate t: the ratio is (φ(t)/t)·exp(−(z − t)²/2). */
const beyond = {
  ...tail,
  draw: (rng: Rng, { t }: At) => t - Math.log(1 - rng()) / t,
  weight: (z: number, { t }: At): number => (density(t) / t) * Math.exp(-((z - t) ** 2) / 2),
  weightAtMost: ({ t }: At): number => density(t) / t,
};

/** The standard normal density. */
const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** All n tries fail, each with probability 0.02; drawn with probability 0.9. */
const failures = {
  forAll: { n: integers(1, 6) },
  draw: (rng: Rng, { n }: Readonly<Record<'n', number>>) => Array.from({ length: n }, () => rng() < 0.9),
  event: (failed: readonly boolean[]): boolean => !failed.includes(false),
  weight: (failed: readonly boolean[]): number =>
    failed.reduce((product, isFailure) => product * (isFailure ? 0.02 / 0.9 : 0.98 / 0.1), 1),
};

describe('a claim whose outcomes are weighed', () => {
  test('is decided from both sides at 10⁻¹², within 10 %', async () => {
    for (const [key, factor, other] of [
      ['probabilityAtMost', 1.1, 0.9],
      ['probabilityAtLeast', 0.9, 1.1],
    ] as const) {
      const twin = { claims: 'The same on the wrong side', [key]: ({ t }: At) => other * tailOf(t) };
      const result = await checked({ ...beyond, [key]: ({ t }: At) => factor * tailOf(t), twin });
      expect(result).toMatchObject({ verdict: 'upheld', twin: { verdict: 'refuted' } });
    }
  });

  test('is decided where the probability is 0.02⁶', async () => {
    const all = { ...failures, weightAtMost: ({ n }: Readonly<Record<'n', number>>) => (0.02 / 0.9) ** n };
    const bound = (share: number) => ({
      probabilityAtMost: ({ n }: Readonly<Record<'n', number>>) => share * 0.02 ** n,
    });
    expect(await checked({ ...all, ...bound(1.1) })).toHaveProperty('verdict', 'upheld');
    expect(await checked({ ...all, ...bound(0.9) })).toHaveProperty('verdict', 'refuted');
  });

  test('is decided, too, where the bound on the weight shows the answer', async () => {
    const twice = ({ t }: At) => 2 * Math.exp((-t * t) / 2);
    expect(await checked({ ...tail, probabilityAtLeast: twice })).toHaveProperty('verdict', 'refuted');
    expect(await checked({ ...tail, probabilityAtMost: twice })).toMatchObject({ verdict: 'upheld', weighed: true });
  });

  test('is decided with a margin that reaches past the bound on the weight, and not where it reaches past 1', async () => {
    const bound = (t: number) => density(t) / t;
    const wide = { ...beyond, probabilityAtMost: ({ t }: At) => bound(t), margin: ({ t }: At) => bound(t) / 10 };
    const result = await checked(wide);
    expect(result).toMatchObject({ verdict: 'upheld', sentence: expect.stringMatching(/weighted draws\.$/u) });
    // Nothing that is weighed to at most B has a larger probability than B.
    for (const { setting, interval } of result.tried)
      expect(Number(interval?.[1] ?? 0)).toBeLessThanOrEqual(bound(Number(setting['t'])) * (1 + 1e-9));
    expect(await checked({ ...beyond, probabilityAtMost: 0.99, margin: 0.02 })).toHaveProperty('verdict', 'vacuous');
    // Of numbers as small as the smallest doubles no margin is suggested.
    const least = { forAll: { t: reals(38.2, 38.4) }, probabilityAtLeast: ({ t }: At) => 0.9 * bound(t) };
    expect(await checked({ ...beyond, ...least })).not.toHaveProperty('verdict', 'faulty');
  });

  test('weighs a chance and a quantity', async () => {
    // A die that shows six half of the time, as one that is fair.
    const die = {
      draw: (rng: Rng) => (rng() < 0.5 ? 6 : Math.floor(5 * rng()) + 1),
      weight: (x: number): number => (x === 6 ? 1 / 3 : 5 / 3),
      weightAtMost: (): number => 5 / 3,
      weightMean: (): number => 1,
    };
    const mean = { ...die, quantity: (x: number) => x, range: () => [1, 6] as const, within: () => 0.3 };
    expect(await checked({ ...mean, meanEquals: () => 3.5 })).toHaveProperty('verdict', 'upheld');
    expect(await checked({ ...mean, meanEquals: () => 4 })).toHaveProperty('verdict', 'refuted');
    const chance = { ...die, chance: (x: number) => x / 6 };
    expect(await checked({ ...chance, probabilityAtLeast: () => 0.55 })).toHaveProperty('verdict', 'upheld');
    expect(await checked({ ...chance, probabilityAtLeast: () => 0.61 })).toHaveProperty('verdict', 'refuted');
  });

  test.each([
    [
      'a mean above 1',
      {
        weight: (z: number, { t }: At) => 2 * Math.exp((t * t) / 2 - t * z),
        forAll: { t: reals(0, 1) },
        weightAtMost: (): number => 9,
      },
      'it must be at most 1',
    ],
    [
      'a mean below the one stated',
      {
        draw: (rng: Rng) => rng(),
        weight: () => 0.9,
        weightAtMost: (): number => 1,
        weightMean: (): number => 1,
        event: (u: number) => u < 0.5,
        forAll: {},
      },
      'it must be 1',
    ],
    ['one that is negative', { weight: () => -1 }, 'weight returned -1'],
    ['one that is no number', { weight: () => NaN }, 'weight returned NaN'],
    ['one above its bound', { weightAtMost: () => 1e-30 }, 'which is more than weightAtMost'],
    ['a bound of 0', { weightAtMost: () => 0 }, 'weightAtMost is 0'],
    ['a mean above its bound', { weightMean: (): number => 1 }, 'it cannot exceed weightAtMost'],
    [
      'a mean below the one stated, and a wide bound',
      {
        forAll: { t: reals(0, 1) },
        draw: (rng: Rng) => rng(),
        weight: () => 0.5,
        weightAtMost: (): number => 10,
        weightMean: (): number => 1,
        event: (u: number) => u < 0.5,
      },
      'it must be 1',
    ],
    [
      'a mean of 50 at one setting of many',
      {
        forAll: { t: integers(1, 40) },
        draw: (rng: Rng) => rng(),
        weight: (_: number, { t }: At) => (t === 37 ? 50 : 1),
        weightAtMost: (): number => 50,
        event: (u: number) => u < 0.5,
        probabilityAtMost: 0.9,
      },
      'at t = 37',
    ],
    ['a condition besides', { givenThat: () => true }, 'givenThat and weight do not go together'],
    ['no bound', { weightAtMost: undefined }, 'weightAtMost is missing; weight needs it'],
  ])('is at fault for weights with %s', async (_, wrong, says) => {
    expect(await checked({ ...tail, probabilityAtMost: 1e-3, ...wrong })).toMatchObject({
      verdict: 'faulty',
      sentence: expect.stringContaining(says),
    });
  });
});
