import { describe, expect, test } from 'vitest';
import { binomial } from '../../numeric/binomial.ts';
import { kOfN } from '../kOfN.ts';
import { expectEquallyLikely, obeysSamplerLaws } from './sampler.laws.ts';
import { stream } from '../stream.ts';

/** P(the least of k out of n is at least x) = C(n − x, k) / C(n, k). */
const leastIsAtLeast = (x: number, n: number, k: number): number => Number(binomial(n - x, k)) / Number(binomial(n, k));

obeysSamplerLaws(
  'the least of 40 out of 1000',
  (rng) => kOfN(rng, 1000, 40)[0]!,
  (x) => 1 - leastIsAtLeast(x + 1, 1000, 40),
  (x) => 1 - leastIsAtLeast(x, 1000, 40),
);

describe('kOfN', () => {
  test('gives every subset equally often, for every k out of every n up to 6', () => {
    for (let n = 1; n <= 6; n++) {
      for (let k = 0; k <= n; k++) {
        const rng = stream('subsets', n, k);
        const counts = new Map<string, number>();
        const subsets = Number(binomial(n, k));
        for (let i = 0; i < 300 * subsets; i++) {
          const subset = kOfN(rng, n, k).join();
          counts.set(subset, (counts.get(subset) ?? 0) + 1);
        }
        expect(counts.size).toBe(subsets);
        expectEquallyLikely([...counts.values()]);
      }
    }
  });

  test('gives distinct indices of the range in increasing order', () => {
    const rng = stream('order');
    for (const [n, k] of [
      [10, 10],
      [1000, 500],
      [2 ** 31, 100],
    ] as const) {
      const chosen = kOfN(rng, n, k);
      expect(chosen.length).toBe(k);
      expect(chosen.every((index, i) => index >= 0 && index < n && (i === 0 || chosen[i - 1]! < index))).toBe(true);
    }
  });

  test('keeps its values from one release to the next', () => {
    expect([...kOfN(stream('golden'), 1000, 5)]).toEqual([725, 770, 855, 905, 919]);
  });

  test('chooses nothing, and everything', () => {
    const rng = stream('ends');
    expect([...kOfN(rng, 0, 0)]).toEqual([]);
    expect([...kOfN(rng, 3, 3)]).toEqual([0, 1, 2]);
  });

  test('names the argument that is out of range', () => {
    const rng = stream('refused');
    expect(() => kOfN(rng, 2, 3)).toThrow(new RangeError('invalid k; not in [0, 2]: 3'));
    expect(() => kOfN(rng, 2, -1)).toThrow('invalid k; not in [0, 2]: -1');
    expect(() => kOfN(rng, 2.5, 1)).toThrow('invalid n; not in [0, 2³¹]: 2.5');
  });
});
