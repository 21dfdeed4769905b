import { describe, expect, test } from 'vitest';
import { normalCdf } from '../../numeric/normalCdf.ts';
import { normalTail } from '../../numeric/normalTail.ts';
import { bulkNormals } from '../bulkNormals.ts';
import { allowedDistance, distance, expectEquallyLikely, expectMean, obeysSamplerLaws } from './sampler.laws.ts';
import { stream } from '../stream.ts';

obeysSamplerLaws(
  'the last of three bulk normals',
  (rng) => bulkNormals(rng, new Float64Array(3), 0.25)[2]!,
  (x) => normalCdf(4 * x),
);

describe('bulkNormals', () => {
  const values = bulkNormals(stream('bulk normals'), new Float64Array(2_000_000));

  test('has the moments 0, 1, 0, 3 and 15', () => {
    expectMean(values, 0, 1);
    for (const [power, mean, variance] of [
      [2, 1, 2],
      [3, 0, 15],
      [4, 3, 96],
      [6, 15, 10170],
    ] as const) {
      expectMean(
        values.map((x) => x ** power),
        mean,
        variance,
      );
    }
  });

  test('follows its law over the whole line', () => {
    expect(distance(values, normalCdf)).toBeLessThan(allowedDistance(values.length));
  });

  test('fills 500 equally likely cells evenly, across the edges of the layers', () => {
    const counts = Array.from({ length: 500 }, () => 0);
    for (const x of values) counts[Math.floor(normalCdf(x) * 500)]!++;
    expectEquallyLikely(counts);
  });

  test('reaches the tail beyond the lowest layer as often as it should, and follows its law there', () => {
    const start = 3.6541528853610088;
    const chance = 2 * normalTail(start);
    const tail = values.map(Math.abs).filter((x) => x > start);
    expectMean(
      values.map((x) => Number(Math.abs(x) > start)),
      chance,
      chance,
    );
    expect(distance(tail, (x) => 1 - (2 * normalTail(x)) / chance)).toBeLessThan(allowedDistance(tail.length));
  });

  test('has no correlation between neighbours up to four places apart, nor between their sizes', () => {
    for (let apart = 1; apart <= 4; apart++) {
      const others = values.subarray(apart);
      expectMean(
        others.map((x, i) => x * values[i]!),
        0,
        1,
      );
      expectMean(
        others.map((x, i) => (x ** 2 - 1) * (values[i]! ** 2 - 1)),
        0,
        4,
      );
    }
  });

  test('has no correlation between arrays from neighbouring keys', () => {
    const firsts = Float64Array.from(
      { length: 20_000 },
      (_, i) => bulkNormals(stream('neighbours', i), new Float64Array(1))[0]!,
    );
    expectMean(firsts, 0, 1);
    expectMean(
      firsts.subarray(1).map((x, i) => x * firsts[i]!),
      0,
      1,
    );
  });

  test('keeps its values from one release to the next', () => {
    expect([...bulkNormals(stream('golden'), new Float64Array(3))]).toEqual([
      1.376331684428477, -0.866411099510146, -0.21438732876527955,
    ]);
  });

  test('is never 0, not even from a stream of zeros', () => {
    expect(values.includes(0)).toBe(false);
    expect(bulkNormals(() => 0, new Float64Array(1000)).includes(0)).toBe(false);
  });

  test('fills the array it is given, with numbers in proportion to the standard deviation', () => {
    const out = new Float64Array(1000);
    expect(bulkNormals(stream('fill'), out, 2)).toBe(out);
    expect(out).toEqual(bulkNormals(stream('fill'), new Float64Array(1000)).map((x) => 2 * x));
  });

  test('names a standard deviation that is out of range', () => {
    expect(() => bulkNormals(stream('refused'), new Float64Array(1), -1)).toThrow(
      new RangeError('invalid standardDeviation; not in [0, ∞): -1'),
    );
    expect(() => bulkNormals(stream('refused'), new Float64Array(1), Number.NaN)).toThrow(RangeError);
  });
});
