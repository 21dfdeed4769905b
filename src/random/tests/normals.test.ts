import { describe, expect, test } from 'vitest';
import { normalCdf } from '../../numeric/normalCdf.ts';
import { normalTail } from '../../numeric/normalTail.ts';
import { normal } from '../normal.ts';
import { normals } from '../normals.ts';
import { allowedDistance, distance, expectEquallyLikely, expectMean, obeysSamplerLaws } from './sampler.laws.ts';
import { stream, streams } from '../stream.ts';

obeysSamplerLaws(
  'the last of three normals',
  (rng) => normals(rng, new Float64Array(3), 0.25)[2]!,
  (x) => normalCdf(4 * x),
);

describe('normals', () => {
  const values = normals(stream('normals', 'a million'), new Float64Array(1_000_000));

  test('are those that normal gives one by one, the edges and the tail included, and leave the stream where it does', () => {
    const [together, singly] = [stream('fill'), stream('fill')];
    for (const length of [0, 1, 2, 5, 100_000]) {
      const out = new Float64Array(length);
      expect(normals(together, out, 2)).toBe(out);
      expect(out.every((x) => x === 2 * normal(singly))).toBe(true);
    }
    expect(together()).toBe(singly());
  });

  test('are the same from a stream that is wrapped', () => {
    const rng = stream('wrapped');
    expect(normals(() => rng(), new Float64Array(1000))).toEqual(normals(stream('wrapped'), new Float64Array(1000)));
  });

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

  test('goes beyond 4 as often as it should', () => {
    const chance = 2 * normalTail(4);
    expectMean(
      values.map((x) => Number(Math.abs(x) > 4)),
      chance,
      chance,
    );
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

  test('has no correlation between arrays from neighbouring indices', () => {
    const ofKey = streams('neighbours');
    const firsts = Float64Array.from({ length: 20_000 }, (_, i) => normals(ofKey(i), new Float64Array(1))[0]!);
    expectMean(firsts, 0, 1);
    expectMean(
      firsts.subarray(1).map((x, i) => x * firsts[i]!),
      0,
      1,
    );
  });

  test('keeps its values from one release to the next', () => {
    expect([...normals(stream('golden'), new Float64Array(3))]).toEqual([
      -0.18063887128677752, -0.859535877067248, 0.08650317447033952,
    ]);
  });

  test('is never 0, not even from a stream of zeros', () => {
    expect(values.includes(0)).toBe(false);
    expect(normals(() => 0, new Float64Array(1000)).includes(0)).toBe(false);
  });

  test('names a standard deviation that is out of range', () => {
    const rng = stream('refused');
    expect(() => normals(rng, new Float64Array(1), -1)).toThrow(
      new RangeError('invalid standardDeviation; not in [0, ∞): -1'),
    );
    expect(() => normals(rng, new Float64Array(1), NaN)).toThrow(RangeError);
  });
});
