import { describe, expect, test } from 'vitest';
import { eventUpperBound } from './eventUpperBound.ts';

describe('the upper bound of a probability', () => {
  test('of an event that never happened is 1 − alpha^(1/draws), about three over the draws at 5 %', () => {
    for (const draws of [1, 10, 1000, 1e6]) {
      expect(eventUpperBound(0, draws, 0.05)).toBeCloseTo(-Math.expm1(Math.log(0.05) / draws), 12);
    }
  });

  test('of one that always happened is 1', () => {
    expect(eventUpperBound(7, 7, 0.05)).toBe(1);
  });

  test('is where so few events have the probability alpha, by adding up the binomial law', () => {
    for (const [events, draws, alpha] of [
      [1, 10, 0.05],
      [3, 20, 0.01],
      [9, 10, 0.2],
    ] as const) {
      const p = eventUpperBound(events, draws, alpha);
      let few = 0;
      let term = (1 - p) ** draws;
      for (let k = 0; k <= events; k++) {
        few += term;
        term *= ((draws - k) / (k + 1)) * (p / (1 - p));
      }
      expect(few).toBeCloseTo(alpha, 12);
    }
  });

  test.each([
    [1, 0, 0.05],
    [3, 2, 0.05],
    [-1, 2, 0.05],
    [0.5, 2, 0.05],
    [1, 2, 0],
    [1, 2, 1],
  ])('is refused for %d events in %d draws at %d', (events, draws, alpha) => {
    expect(() => eventUpperBound(events, draws, alpha)).toThrow(RangeError);
  });
});
