import { describe, expect, test } from 'vitest';
import { normalCdf } from '../../numeric/normalCdf.ts';
import { normalTail } from '../../numeric/normalTail.ts';
import { normal } from '../normal.ts';
import { allowedDistance, distance, expectEquallyLikely, expectMean, obeysSamplerLaws } from './sampler.laws.ts';
import { stream } from '../stream.ts';

obeysSamplerLaws('normal', normal, normalCdf);

describe('normal', () => {
  const rng = stream('normal', 'half a million');
  const values = Float64Array.from({ length: 500_000 }, () => normal(rng));

  test('has the moments 0, 1, 0, 3 and 15', () => {
    expectMean(values, 0, 1);
    expectMean(
      values.map((x) => x ** 2),
      1,
      2,
    );
    expectMean(
      values.map((x) => x ** 3),
      0,
      15,
    );
    expectMean(
      values.map((x) => x ** 4),
      3,
      96,
    );
    expectMean(
      values.map((x) => x ** 6),
      15,
      10170,
    );
  });

  test('fills 500 equally likely cells evenly, across the edges of the layers', () => {
    const counts = Array.from({ length: 500 }, () => 0);
    for (const x of values) counts[Math.floor(normalCdf(x) * 500)]!++;
    expectEquallyLikely(counts);
  });

  test('reaches the tail beyond the lowest layer as often as it should, and follows its law there', () => {
    const start = 3.6541528853610088;
    const chance = 2 * normalTail(start);
    expectMean(
      values.map((x) => Number(Math.abs(x) > start)),
      chance,
      chance,
    );
    const tail = values.map(Math.abs).filter((x) => x > start);
    expect(distance(tail, (x) => 1 - (2 * normalTail(x)) / chance)).toBeLessThan(allowedDistance(tail.length));
  });

  test('has no correlation between neighbours, nor between their sizes', () => {
    const neighbours = values.subarray(1);
    expectMean(
      neighbours.map((x, i) => x * values[i]!),
      0,
      1,
    );
    expectMean(
      neighbours.map((x, i) => (x ** 2 - 1) * (values[i]! ** 2 - 1)),
      0,
      4,
    );
  });

  test('keeps its values from one release to the next', () => {
    const rng = stream('golden');
    expect([normal(rng), normal(rng), normal(rng)]).toEqual([
      1.2427673096604412, 1.2487705148523318, 1.9695631410934593,
    ]);
  });

  test('is never 0, not even from a stream of zeros', () => {
    expect(normal(() => 0)).not.toBe(0);
    expect(values.includes(0)).toBe(false);
  });
});
