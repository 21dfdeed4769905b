import { expect, test } from 'vitest';
import { stream } from '../../random/stream.ts';
import { eventConfidenceSequence } from '../eventConfidenceSequence.ts';
import { lookTimes } from '../lookTimes.ts';
import { meanConfidenceSequence } from '../meanConfidenceSequence.ts';

test.each([0.5, 0.1, 0.999])(
  'the interval for an event of probability %d misses it at any of 1000 draws no more often than α',
  (p) => {
    const [alpha, paths] = [0.05, 4000];
    const times = lookTimes(1000).filter((time, look) => time <= 32 || look % 4 === 0);
    // Paths meet the same counts again and again.
    const known = new Map<number, boolean>();
    const misses = (n: number, s: number): boolean => {
      const key = n * 2000 + s;
      const found = known.get(key);
      if (found !== undefined) return found;
      const [lo, hi] = eventConfidenceSequence(s, n - s, alpha);
      known.set(key, p < lo || p > hi);
      return p < lo || p > hi;
    };
    const rng = stream('coverage of a probability', p);
    let missed = 0;
    for (let path = 0; path < paths; path++) {
      let [successes, n] = [0, 0];
      const missedNow = times.some((time) => {
        for (; n < time; n++) if (rng() < p) successes++;
        return misses(n, successes);
      });
      if (missedNow) missed++;
    }
    expect(missed / paths).toBeLessThan(alpha + 4 * Math.sqrt((alpha * (1 - alpha)) / paths));
  },
);

test.each([
  ['a uniform', 0.5, (u: number) => u],
  ['the twentieth power of a uniform', 1 / 21, (u: number) => u ** 20],
  ['1 once in twenty, else 0', 0.05, (u: number) => (u < 0.05 ? 1 : 0)],
] as const)(
  'the interval for the mean of %s misses it at any of 200 draws no more often than α',
  (name, mean, quantile) => {
    const [alpha, paths] = [0.2, 300];
    const rng = stream('coverage of a mean', name);
    let missed = 0;
    for (let path = 0; path < paths; path++) {
      const values = Float64Array.from({ length: 200 }, () => quantile(rng()));
      const missedNow = [3, 10, 20, 40, 80, 120, 200].some((n) => {
        const [lo, hi] = meanConfidenceSequence(values.subarray(0, n), [0, 1], alpha);
        return mean < lo || mean > hi;
      });
      if (missedNow) missed++;
    }
    expect(missed / paths).toBeLessThan(alpha + 4 * Math.sqrt((alpha * (1 - alpha)) / paths));
  },
);
