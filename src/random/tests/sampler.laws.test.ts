import { expect, test } from 'vitest';
import { normalCdf } from '../../numeric/normalCdf.ts';
import { normal } from '../normal.ts';
import { allowedDistance, distance, expectEquallyLikely, expectMean } from './sampler.laws.ts';
import { stream } from '../stream.ts';

test('the laws pass a normal law and catch one that is 10 % too wide or off by 0.05', () => {
  const values = Float64Array.from(
    { length: 50_000 },
    (
      (rng) => () =>
        normal(rng)
    )(stream('laws')),
  );
  const allowed = allowedDistance(values.length);
  expect(distance(values, normalCdf)).toBeLessThan(allowed);
  expect(distance(values, (x) => normalCdf(x / 1.1))).toBeGreaterThan(allowed);
  expect(distance(values, (x) => normalCdf(x - 0.05))).toBeGreaterThan(allowed);
  expect(() => expectMean(values, 0.05, 1)).toThrow();
});

test('the laws catch a die that is loaded by a tenth', () => {
  expectEquallyLikely([1000, 1010, 980, 1030, 970, 1010]);
  expect(() => expectEquallyLikely([10_000, 10_000, 10_000, 10_000, 10_000, 11_000])).toThrow();
});

test('the distance sees atoms on both sides', () => {
  const fair = (x: number): number => (x < 1 ? 0.5 : 1);
  const below = (x: number): number => (x < 1 ? 0 : 0.5);
  expect(distance(new Float64Array([0, 1, 0, 1]), fair, below)).toBe(0);
  expect(distance(new Float64Array([0, 1, 1, 1]), fair, below)).toBe(0.25);
});
