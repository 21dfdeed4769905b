import { describe, expect, test } from 'vitest';
import { expectMean, obeysSamplerLaws } from './sampler.laws.ts';
import { stream } from '../stream.ts';

obeysSamplerLaws('stream', (rng) => rng(), Math.abs);

describe('stream', () => {
  test('gives equal streams for equal keys, however the parts are typed', () => {
    const one = stream('7', 'lemma-1', 'n=4,m=3', 0);
    const other = stream(7, 'lemma-1', 'n=4,m=3', '0');
    for (let i = 0; i < 1000; i++) expect(one()).toBe(other());
  });

  test('shares no state between streams', () => {
    const alone = stream('a');
    const first = Array.from({ length: 100 }, alone);
    const again = stream('a');
    const neighbour = stream('b');
    expect(first.map(() => (neighbour(), again()))).toEqual(first);
  });

  test('keeps its values from one release to the next', () => {
    const first = Array.from({ length: 3 }, stream('7', 'lemma-1', 'n=4,m=3', 0));
    expect(first).toEqual([0.0783746124128718, 0.16158754364500505, 0.4422420530598802]);
  });

  test('gives multiples of 2⁻⁵³ in [0, 1), down to the last bit', () => {
    const steps = Float64Array.from({ length: 100_000 }, stream('bits')).map((u) => u * 2 ** 53);
    expect(steps.every((step) => Number.isSafeInteger(step) && step >= 0)).toBe(true);
    expectMean(
      steps.map((step) => step % 2),
      1 / 2,
      1 / 4,
    );
  });

  test('is uncorrelated between 100 000 neighbouring keys', () => {
    const firsts = Float64Array.from({ length: 100_000 }, (_, i) => stream('7', 'lemma-1', i)());
    const seconds = Float64Array.from({ length: 100_000 }, (_, i) => stream(i)());
    for (const values of [firsts, seconds]) {
      expectMean(values, 1 / 2, 1 / 12);
      for (const lag of [1, 2, 10]) {
        const products = values.subarray(lag).map((u, i) => (u - 1 / 2) * (values[i]! - 1 / 2));
        expectMean(products, 0, 1 / 144);
      }
    }
  });

  test('refuses a key without parts or with an empty one', () => {
    expect(() => stream()).toThrow(
      new RangeError('invalid key; a stream needs at least one part and no empty one: []'),
    );
    expect(() => stream('a', '')).toThrow(RangeError);
  });
});
