import { describe, expect, test } from 'vitest';
import { stream } from '../../../random/stream.ts';
import { quantileConfidenceSequence } from '../quantileConfidenceSequence.ts';

const uniform = (key: string, n: number): Float64Array => {
  const rng = stream('quantile interval', key);
  return Float64Array.from({ length: n }, () => rng()).sort();
};

describe('quantileConfidenceSequence', () => {
  test.each([0.01, 0.5, 0.9])('contains the quantile %d for every number of draws, at its level', (p) => {
    // At 0.1 the expected share of paths that ever miss is at most 0.1; that of 60 more than 18 do has probability 4·10⁻⁶.
    let missed = 0;
    for (let path = 0; path < 60; path++) {
      const rng = stream('quantile interval', 'path', p, path);
      const all: number[] = [];
      const isMissed = Array.from({ length: 18 }, (_, look) => {
        while (all.length < Math.ceil(1.4 ** look)) all.push(rng());
        const [lo, hi] = quantileConfidenceSequence(
          all.toSorted((a, b) => a - b),
          p,
          0.1,
        );
        return p < lo || p > hi;
      }).some(Boolean);
      if (isMissed) missed++;
    }
    expect(missed).toBeLessThanOrEqual(18);
  });

  test('narrows, and is open where draws are few', () => {
    expect(quantileConfidenceSequence([1, 2, 3], 0.5, 1e-9)).toEqual([-Infinity, Infinity]);
    const [lo, hi] = quantileConfidenceSequence(uniform('narrow', 100_000), 0.5, 1e-9);
    expect([lo > 0.48 && lo < 0.5, hi < 0.52 && hi > 0.5]).toEqual([true, true]);
  });

  test('ends at atoms, which it contains', () => {
    const coins = Float64Array.from({ length: 1000 }, (_, i) => (i < 500 ? 0 : 1));
    expect(quantileConfidenceSequence(coins, 0.5, 1e-9)).toEqual([0, 1]);
    expect(quantileConfidenceSequence(coins, 0.2, 1e-9)).toEqual([0, 0]);
  });

  test('has the values of its example, and refuses what is none', () => {
    expect(
      quantileConfidenceSequence(
        Float64Array.from({ length: 1000 }, (_, i) => i),
        0.5,
        1e-9,
      ),
    ).toEqual([389, 610]);
    expect(() => quantileConfidenceSequence([1], 1, 0.1)).toThrow(new RangeError('invalid p; not in (0, 1): 1'));
    expect(() => quantileConfidenceSequence([1], 0.5, 0)).toThrow(RangeError);
  });
});
