import { expect, test } from 'vitest';
import { stream } from '../../random/stream.ts';
import { expectedDraws, growthRate } from '../expectedDraws.ts';
import { sequentialTest } from '../sequentialTest.ts';
import { waldDraws } from '../waldDraws.ts';

const alpha = 1e-9;

/** Draws that the sequential test really takes to uphold mean ≤ 2 for exponential values of mean 1, cut off at the end of the range. */
function drawsTaken(hi: number): number {
  const rng = stream('expectedDraws', hi);
  const seen = sequentialTest({ hypothesis: { atMost: 2 }, range: [0, hi], alphaRefuted: alpha, alphaUpheld: alpha });
  while (seen.status() === 'running') seen.observe(Math.min(hi, -Math.log(1 - rng())));
  return seen.draws;
}

const exponential = (hi: number): Float64Array => {
  const rng = stream('expectedDraws', 'sample');
  return Float64Array.from({ length: 4096 }, () => Math.min(hi, -Math.log(1 - rng())));
};

test.each([5, 10, 100, 1000])('are what the test takes, to within a third, with a range up to %d', (hi) => {
  const expected = expectedDraws({ atLeast: 2 }, { values: exponential(hi), range: [0, hi] }, alpha);
  const taken = drawsTaken(hi);
  expect(taken / expected).toBeGreaterThan(2 / 3);
  expect(taken / expected).toBeLessThan(4 / 3);
});

test('grow as the range does where it is wide: (hi − bound)/(bound − mean) for each nat', () => {
  const values = exponential(50);
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const [near, far] = [1e3, 1e6].map((hi) => expectedDraws({ atLeast: 2 }, { values, range: [0, hi] }, alpha));
  expect(far! / near!).toBeCloseTo((1e6 - 2) / (1e3 - 2), -1);
  const rate = growthRate({ atLeast: 2 }, { values, range: [0, 1e6] });
  expect(rate * ((1e6 - 2) / (2 - mean))).toBeCloseTo(0.9975, 2);
});

test('of an event are Wald’s', () => {
  expect(expectedDraws({ atMost: 0.5 }, { share: 0.6 }, alpha)).toBe(waldDraws(0.6, 0.5, alpha));
  expect(expectedDraws({ atLeast: 0.5 }, { share: 0.6 }, alpha)).toBe(Infinity);
});

test('are infinite where the draws are on the other side, or the end that bets start from is missing', () => {
  const values = [1, 1];
  expect(expectedDraws({ atLeast: 0.5 }, { values, range: [0, 2] }, alpha)).toBe(Infinity);
  expect(expectedDraws({ atLeast: 5 }, { values, range: [0, Infinity] }, alpha)).toBe(Infinity);
  expect(growthRate({ atLeast: 2 }, { values: [1], range: [0, 10] })).toBeCloseTo(0.1175, 4);
});
