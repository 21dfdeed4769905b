import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Growth } from '../../../claim/Claim.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { stream } from '../../../random/stream.ts';
import { measureGrowth } from '../growth.ts';
import { sampleClaim } from '../../tests/sampleClaim.ts';

const SIZES = [10, 20, 50, 100, 400];

const measured = (keys: object) =>
  measureGrowth(
    sampleClaim({ sizes: SIZES, law: (n: number) => n, order: 'Theta', slopeWithin: 0.1, ...keys }) as Growth<Domain>,
    {},
    (size) => stream('growth', size),
  );

const exactly = (value: (n: number) => number) => ({
  measure: (n: number): readonly [number, number] => [value(n), value(n)],
});

const slopeOf = (keys: object): readonly [number, number] => measured(keys).slope!;

describe('the slope of a measured size against a law', () => {
  test('is the exponent, whatever the constants are', () => {
    for (const exponent of [0.5, 1, 2, -1]) {
      const slope = slopeOf({ ...exactly((n) => 7 * n ** exponent), law: (n: number) => 0.01 * n });
      expect(slope[0]).toBeCloseTo(exponent, 10);
      expect(slope[1]).toBeCloseTo(exponent, 10);
    }
  });

  test('is every slope that the intervals allow, and no other', () => {
    const factor = fc.array(fc.double({ min: 1, max: 3, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(factor, factor, (widths, inside) => {
        const at = (n: number): number => SIZES.indexOf(n);
        const slope = slopeOf({ measure: (n: number) => [n, n * widths[at(n)]!] });
        const within = slopeOf(exactly((n) => n * widths[at(n)]! ** ((inside[at(n)]! - 1) / 2)))[0];
        expect(within).toBeGreaterThanOrEqual(slope[0] - 1e-9);
        expect(within).toBeLessThanOrEqual(slope[1] + 1e-9);
      }),
      { seed: 1, numRuns: 200 },
    );
    const x = SIZES.map(Math.log);
    const mean = x.reduce((a, b) => a + b) / x.length;
    const worst = slopeOf({ measure: (n: number) => [n, 2 * n] });
    expect(worst[1]).toBeCloseTo(slopeOf(exactly((n) => (Math.log(n) > mean ? 2 * n : n)))[0], 10);
    expect(worst[0]).toBeCloseTo(slopeOf(exactly((n) => (Math.log(n) > mean ? n : 2 * n)))[0], 10);
  });

  test.each([
    ['O', 0.5, 'upheld'],
    ['O', 1.09, 'upheld'],
    ['O', 1.2, 'undecided'],
    ['Omega', 0.8, 'undecided'],
    ['Omega', 0.95, 'upheld'],
    ['Omega', 3, 'upheld'],
    ['Theta', 0.8, 'undecided'],
    ['Theta', 1, 'upheld'],
    ['Theta', 1.2, 'undecided'],
  ])('of a claim of order %s that is %d leaves it %s, and never refuted', (order, exponent, status) => {
    expect(measured({ ...exactly((n) => n ** exponent), order, driftWithin: 100 }).status).toBe(status);
  });

  test('is missing where the law does not rise or fall throughout', () => {
    for (const law of [() => 3, (n: number) => (n - 50) ** 2 + 1]) {
      const found = measured({ ...exactly((n) => 2 * law(n)), law });
      expect(found.slope).toBeUndefined();
      expect(found.status).toBe('upheld');
    }
  });

  test('is measured with a stream for each size', () => {
    const seen = new Map<number, number>();
    measured({ measure: (n: number, _: unknown, rng: () => number) => (seen.set(n, rng()), [n, n]) });
    expect([...seen]).toEqual(SIZES.map((size) => [size, stream('growth', size)()]));
  });

  test('keeps its points', () => {
    expect(measured(exactly((n) => 2 * n)).points[1]).toEqual({ size: 20, measured: [40, 40], law: 20 });
  });

  test.each([
    [0, 1],
    [2, 1],
    [1, Infinity],
    [1, Number.NaN],
    [-1, 1],
  ])('refuses an interval [%d, %d]', (lo, hi) => {
    expect(() => measured({ measure: () => [lo, hi] })).toThrow('it must return [lo, hi], positive and finite numbers');
  });
});

describe('the drift of measured/law', () => {
  test('is the largest factor from one size to a later one, as all pairs of sizes say', () => {
    const factor = fc.tuple(fc.double({ min: 0.1, max: 10, noNaN: true }), fc.double({ min: 1, max: 2, noNaN: true }));
    fc.assert(
      fc.property(fc.array(factor, { minLength: 5, maxLength: 5 }), (factors) => {
        const ratio = (i: number): readonly [number, number] => [factors[i]![0], factors[i]![0] * factors[i]![1]];
        const { rose, fell } = measured({
          measure: (n: number) => ratio(SIZES.indexOf(n)).map((value) => value * n),
        });
        const pairs = SIZES.flatMap((_, j) => SIZES.slice(0, j).map((_unused, i) => [i, j] as const));
        expect(rose).toBeCloseTo(Math.max(1, ...pairs.map(([i, j]) => ratio(j)[1] / ratio(i)[0])), 9);
        expect(fell).toBeCloseTo(Math.max(1, ...pairs.map(([i, j]) => ratio(i)[1] / ratio(j)[0])), 9);
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  // Coupon collecting takes n·(1 + ½ + ... + 1/n) draws in the mean, which is n ln n, and whose slope against n is 1.15 here.
  const coupons = exactly((n) => n * Array.from({ length: n }, (_, i) => 1 / (i + 1)).reduce((a, b) => a + b));

  test('shows what a wide tolerance of the slope hides', () => {
    const hidden = measured({ ...coupons, order: 'O', slopeWithin: 0.3 });
    expect(hidden.slope![1]).toBeLessThan(1.3);
    expect(hidden.status).toBe('undecided');
    expect(hidden.rose).toBeGreaterThan(2);
    expect(measured({ ...coupons, order: 'O', slopeWithin: 0.3, driftWithin: 1.5 }).status).toBe('undecided');
    expect(measured({ ...coupons, order: 'Omega', slopeWithin: 0.3 }).status).toBe('upheld');
    const right = { ...coupons, law: (n: number) => n * Math.log(n), order: 'Theta', slopeWithin: 0.3 };
    expect(measured({ ...right, driftWithin: 1.5 }).status).toBe('upheld');
  });
});

describe('a law that falls', () => {
  test.each([
    ['O', 1, 3, 'undecided'],
    ['Omega', 3, 1, 'undecided'],
    ['O', 3, 1, 'upheld'],
    ['Omega', 1, 3, 'upheld'],
    ['Theta', 3, 1, 'undecided'],
    ['Theta', 1, 3, 'undecided'],
    ['Theta', 2, 2, 'upheld'],
  ] as const)(
    'has its orders the right way round: %s of n to the −%d against n to the −%d is %s',
    (order, a, b, status) => {
      const law = (n: number): number => n ** -b;
      expect(measured({ ...exactly((n) => 3 * n ** -a), law, order }).status).toBe(status);
      // A wide tolerance of the drift leaves it to the slope, and one of the slope to the drift.
      expect(measured({ ...exactly((n) => 3 * n ** -a), law, order, driftWithin: 1e9 }).status).toBe(status);
      expect(measured({ ...exactly((n) => 3 * n ** -a), law, order, slopeWithin: 9 }).status).toBe(status);
    },
  );

  test('is decided as the law that rises from which it comes by taking one over each', () => {
    const value = fc.array(fc.double({ min: 0.5, max: 2, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(value, fc.double({ min: 0.5, max: 1.5, noNaN: true }), (noise, exponent) => {
        const f = (n: number): number => n ** exponent * noise[SIZES.indexOf(n)]!;
        const keys = { slopeWithin: 0.2, driftWithin: 2 };
        for (const [order, inverse] of [
          ['O', 'Omega'],
          ['Omega', 'O'],
          ['Theta', 'Theta'],
        ]) {
          const rising = measured({ ...exactly(f), ...keys, order });
          const falling = measured({ ...exactly((n) => 1 / f(n)), ...keys, law: (n: number) => 1 / n, order: inverse });
          expect(falling.status).toBe(rising.status);
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
