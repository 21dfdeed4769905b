import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Growth } from '../claim/Claim.ts';
import type { Domain } from '../claim/Range.ts';
import { stream } from '../random/stream.ts';
import { measureGrowth } from './growth.ts';
import { sampleClaim } from './sample/sampleClaim.ts';

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

describe('the slope of a measured size against a law', () => {
  test('is the exponent, whatever the constants are', () => {
    for (const exponent of [0.5, 1, 2, -1]) {
      const { slope } = measured({ ...exactly((n) => 7 * n ** exponent), law: (n: number) => 0.01 * n });
      expect(slope[0]).toBeCloseTo(exponent, 10);
      expect(slope[1]).toBeCloseTo(exponent, 10);
    }
  });

  test('is every slope that the intervals allow, and no other', () => {
    const factor = fc.array(fc.double({ min: 1, max: 3, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(factor, factor, (widths, inside) => {
        const at = (n: number): number => SIZES.indexOf(n);
        const { slope } = measured({ measure: (n: number) => [n, n * widths[at(n)]!] });
        const within = measured(exactly((n) => n * widths[at(n)]! ** ((inside[at(n)]! - 1) / 2))).slope[0];
        expect(within).toBeGreaterThanOrEqual(slope[0] - 1e-9);
        expect(within).toBeLessThanOrEqual(slope[1] + 1e-9);
      }),
      { seed: 1, numRuns: 200 },
    );
    const x = SIZES.map(Math.log);
    const mean = x.reduce((a, b) => a + b) / x.length;
    const worst = measured({ measure: (n: number) => [n, 2 * n] }).slope;
    expect(worst[1]).toBeCloseTo(measured(exactly((n) => (Math.log(n) > mean ? 2 * n : n))).slope[0], 10);
    expect(worst[0]).toBeCloseTo(measured(exactly((n) => (Math.log(n) > mean ? n : 2 * n))).slope[0], 10);
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
    expect(measured({ ...exactly((n) => n ** exponent), order }).status).toBe(status);
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
    expect(() => measured({ measure: () => [lo, hi] })).toThrow('is not positive and finite');
  });
});
