import { expect, test } from 'vitest';
import { stream } from '../../../random/stream.ts';
import { binomialCount } from '../binomialCount.ts';

test.each([
  [5, 0.5],
  [40, 0.03],
  [1000, 0.999],
  [200_000, 0.25],
])('n = %d, p = %d: mean and variance are those of the binomial law', (n, p) => {
  const rng = stream('binomialCount', n, p);
  const runs = 20_000;
  let [sum, squares] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const deviation = binomialCount(rng, n, p) - n * p;
    sum += deviation;
    squares += deviation ** 2;
  }
  const variance = n * p * (1 - p);
  expect(Math.abs(sum / runs)).toBeLessThan(4 * Math.sqrt(variance / runs));
  expect(squares / runs / variance).toBeGreaterThan(0.95);
  expect(squares / runs / variance).toBeLessThan(1.05);
});

test('every count has its probability', () => {
  // The middles of a thousand equal parts of [0, 1) fall on 0, 1, 2 and 3 in the proportions 1 : 3 : 3 : 1.
  const counts = [0, 0, 0, 0];
  for (let step = 0; step < 1000; step++) counts[binomialCount(() => (step + 0.5) / 1000, 3, 0.5)]!++;
  expect(counts).toEqual([125, 375, 375, 125]);
});

test('what is certain happens', () => {
  expect(binomialCount(() => 0.7, 9, 1)).toBe(9);
  expect(binomialCount(() => 0.7, 9, 0)).toBe(0);
  expect(binomialCount(() => 0.7, 0, 0.5)).toBe(0);
});
