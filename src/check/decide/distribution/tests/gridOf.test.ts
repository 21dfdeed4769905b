import { describe, expect, test } from 'vitest';
import { stream } from '../../../../random/stream.ts';
import { cellOf, firstAtMost, firstBelow } from '../Cells.ts';
import { below, gridOf } from '../gridOf.ts';

const FUNCTIONS: readonly (readonly [string, (t: number) => number])[] = [
  ['uniform', (t) => t],
  ['exponential', (t) => 1 - Math.exp(-t)],
  ['of tiny numbers', (t) => t * 1e200],
  ['of a wide range', (t) => (t <= 1 ? 0 : 1 - 1 / Math.log2(2 * t))],
  ['of a die', (t) => Math.floor(t) / 6],
  ['of a constant', (t) => Number(t >= -3.7)],
  ['mixed', (t) => (t < 0 ? 0 : t < 1 ? 0.3 + 0.2 * t : 1)],
  ['of a fair sign', (t) => (t < -1 ? 0 : t < 1 ? 1 / 2 : 1)],
];

describe('a grid of points', () => {
  test.each(FUNCTIONS)('has a distribution function %s rise by no more than a step between two', (_, of) => {
    const step = 0.06;
    const { points, at, below: under } = gridOf(of, step);
    const clamped = (t: number): number => Math.min(1, Math.max(0, of(t)));
    expect(points.every((t, j) => j === 0 || t > points[j - 1]!)).toBe(true);
    expect(at).toEqual(points.map(clamped));
    expect(under).toEqual(points.map((t) => clamped(below(t))));
    const rises = [...under, 1].map((value, j) => value - (at[j - 1] ?? 0));
    expect(Math.max(...rises)).toBeLessThanOrEqual(step + 1e-12);
    expect(points.length).toBeLessThanOrEqual(2 / step);
  });

  test('asks at no number far beyond the values, so that a sum over all values below its argument ends', () => {
    let largest = 0;
    const { points } = gridOf((t) => {
      largest = Math.max(largest, t);
      return Math.floor(t) / 300;
    }, 0.01);
    expect([points.at(-1), largest]).toEqual([expect.closeTo(298, -1), 512]);
  });

  test('has the number next below', () => {
    expect([below(1), below(0), below(-1), below(Number.MIN_VALUE)]).toEqual([
      1 - 2 ** -53,
      -Number.MIN_VALUE,
      -1 - 2 ** -52,
      0,
    ]);
  });

  test('refuses a function that falls, or does not rise to 1', () => {
    expect(() => gridOf((t) => (t > 0 ? t / (t + 1) / 2 : 0), 0.1)).toThrow(/goes from 0 to 0\.5 over all numbers/u);
    expect(() => gridOf((t) => (t < 0.4 ? t : t - 0.2), 0.05)).toThrow(
      /falls from 0\.\d+ at 0\.3\d* to 0\.\d+ at 0\.4/u,
    );
  });
});

test('a cell says which points a number is at most, and below', () => {
  const points = [-1, 0, 2.5];
  const rng = stream('cells');
  for (const x of [-Infinity, Infinity, ...points, ...Array.from({ length: 50 }, () => 6 * rng() - 3)]) {
    const cell = cellOf(points, x);
    const first = (holds: (t: number) => boolean): number => points.findIndex(holds) + (points.some(holds) ? 0 : 4);
    expect([firstAtMost(cell), firstBelow(cell)]).toEqual([first((t) => x <= t), first((t) => x < t)]);
  }
});
