import { describe, expect, test } from 'vitest';
import { stream } from '../../../random/stream.ts';
import { allInputs } from '../allInputs.ts';
import { atMostK } from '../atMostK.ts';
import { bernoulliInput } from '../bernoulliInput.ts';
import { dense } from '../dense.ts';
import { exactlyK } from '../exactlyK.ts';
import type { SparseInput } from '../SparseInput.ts';

const DRAWS = 20_000;

/** How often each input was drawn. */
function count(draw: () => SparseInput): Map<string, number> {
  const counts = new Map<string, number>();
  for (let d = 0; d < DRAWS; d++) {
    const word = dense(draw()).join('');
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** A count that should be Binomial(DRAWS, p), in standard deviations from its mean. */
function deviation(found: number, p: number): number {
  return Math.abs(found - DRAWS * p) / Math.sqrt(DRAWS * p * (1 - p));
}

describe('the inputs have their laws', () => {
  test('exactly k: every input with k ones alike', () => {
    const rng = stream('exactlyK');
    const counts = count(() => exactlyK(rng, 5, 2));
    expect(counts.size).toBe(10);
    for (const found of counts.values()) expect(deviation(found, 1 / 10)).toBeLessThan(5);
  });
  test('at most k: every input with up to k ones alike, for k below and above n/2', () => {
    for (const [n, k] of [
      [4, 1],
      [4, 2],
      [4, 3],
      [3, 3],
    ] as const) {
      const all = [...allInputs(n, k)].length;
      const rng = stream('atMostK', n, k);
      const counts = count(() => atMostK(rng, n, k));
      expect(counts.size).toBe(all);
      for (const found of counts.values()) expect(deviation(found, 1 / all)).toBeLessThan(5);
    }
  });
  test('Bernoulli: each feature by itself', () => {
    const rng = stream('bernoulliInput');
    const counts = count(() => bernoulliInput(rng, 3, 0.3));
    for (const [word, found] of counts) {
      const ones = word.replaceAll('0', '').length;
      expect(deviation(found, 0.3 ** ones * 0.7 ** (3 - ones))).toBeLessThan(5);
    }
  });
});

test('sizes at the ends are certain', () => {
  const rng = stream('ends');
  expect(exactlyK(rng, 4, 0).present).toHaveLength(0);
  expect(exactlyK(rng, 4, 4).present).toHaveLength(4);
  expect(atMostK(rng, 4, 0).present).toHaveLength(0);
  expect(bernoulliInput(rng, 4, 0).present).toHaveLength(0);
  expect(bernoulliInput(rng, 4, 1).present).toHaveLength(4);
});

test('very many features do not overflow the weights of the sizes', () => {
  const rng = stream('many');
  expect(atMostK(rng, 1e9, 5).present).toHaveLength(5);
  expect(Math.abs(atMostK(rng, 5000, 5000).present.length - 2500)).toBeLessThan(6 * Math.sqrt(5000 / 4));
});

test('impossible inputs are refused with the reason', () => {
  expect(() => exactlyK(stream('x'), 3, 4)).toThrow('invalid k; not in [0, n = 3]: 4');
  expect(() => atMostK(stream('x'), 3, -1)).toThrow('invalid k; not in [0, n = 3]: -1');
  expect(() => bernoulliInput(stream('x'), 3, 1.2)).toThrow('invalid p; not in [0, 1]: 1.2');
});
