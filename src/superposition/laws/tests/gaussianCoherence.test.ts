import { describe, expect, test } from 'vitest';
import { stream } from '../../../random/stream.ts';
import { gaussianVectors } from '../../directions/gaussianVectors.ts';
import { isCoherenceAtMost } from '../../directions/isCoherenceAtMost.ts';
import { gaussianCoherenceProbability } from '../gaussianCoherenceProbability.ts';
import { gaussianDotTail } from '../gaussianDotTail.ts';
import { gaussianDotTailEnclosure } from '../gaussianDotTailEnclosure.ts';

describe('the tail of a dot product of unnormalised vectors', () => {
  test('is e^(−2δ) in two dimensions', () => {
    const [lo, hi] = gaussianDotTailEnclosure(0.5, 2);
    expect(lo).toBeLessThanOrEqual(Math.exp(-1));
    expect(hi).toBeGreaterThanOrEqual(Math.exp(-1));
    expect(hi - lo).toBeLessThan(1e-14);
  });

  test.each([2, 4, 10, 32, 100, 400])('is enclosed as another road computes it, m = %i', (m) => {
    for (const delta of [0.05, 0.3, 0.9, 1.5]) {
      const [lo, hi] = gaussianDotTailEnclosure(delta, m);
      const other = gaussianDotTail(delta, m);
      expect(lo).toBeLessThanOrEqual(other * (1 + 1e-11));
      expect(hi).toBeGreaterThanOrEqual(other * (1 - 1e-11));
    }
  });

  test('is refused for an odd number of dimensions', () => {
    expect(() => gaussianDotTailEnclosure(0.5, 3)).toThrow('invalid m; not even: 3');
  });
});

describe('the probability that all dot products of unnormalised vectors are small', () => {
  test.each([
    [2, 4, 0.8],
    [12, 10, 0.9],
    [40, 16, 0.95],
  ])('encloses what simulation finds, n = %i, m = %i, δ = %d', (n, m, delta) => {
    const [lo, hi] = gaussianCoherenceProbability(n, m, delta);
    const rng = stream('gaussian coherence', n, m);
    const draws = 4000;
    let hits = 0;
    for (let i = 0; i < draws; i++) hits += Number(isCoherenceAtMost(gaussianVectors(rng, n, m), delta));
    const error = 5 * Math.sqrt(0.25 / draws);
    expect(hits / draws).toBeGreaterThan(lo - error);
    expect(hits / draws).toBeLessThan(hi + error);
  });
});
