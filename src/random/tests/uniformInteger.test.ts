import { describe, expect, test } from 'vitest';
import { expectEquallyLikely, expectMean, obeysSamplerLaws } from './sampler.laws.ts';
import { stream } from '../stream.ts';
import { uniformInteger } from '../uniformInteger.ts';

obeysSamplerLaws(
  'a die',
  (rng) => uniformInteger(rng, 1, 6),
  (x) => x / 6,
  (x) => (x - 1) / 6,
);

describe('uniformInteger', () => {
  test('reaches all values equally often, both ends included', () => {
    const rng = stream('integers');
    const counts = Array.from({ length: 11 }, () => 0);
    for (let i = 0; i < 50_000; i++) counts[uniformInteger(rng, -5, 5) + 5]!++;
    expectEquallyLikely(counts);
  });

  test('has no bias for a range that does not divide 2⁵³', () => {
    // Scaling one 53-bit number to 3·2⁵¹ values would hit two thirds of them once and one third twice.
    const rng = stream('wide');
    const size = 3 * 2 ** 51;
    const thirds = Float64Array.from({ length: 50_000 }, () => uniformInteger(rng, 0, size - 1) % 3);
    expectMean(thirds, 1, 2 / 3);
    const halves = Float64Array.from({ length: 50_000 }, () => Number(uniformInteger(rng, 0, size - 1) < size / 2));
    expectMean(halves, 1 / 2, 1 / 4);
  });

  test('knows one value and 2⁵³ values', () => {
    const rng = stream('sizes');
    expect(uniformInteger(rng, 7, 7)).toBe(7);
    expect(Number.isSafeInteger(uniformInteger(rng, -(2 ** 52), 2 ** 52 - 1))).toBe(true);
  });

  test('refuses ends that are no integers, in the wrong order, or too far apart', () => {
    const rng = stream('refused');
    expect(() => uniformInteger(rng, 2, 1)).toThrow(
      new RangeError('invalid range; not integers lo <= hi with at most 2⁵³ values: [2, 1]'),
    );
    expect(() => uniformInteger(rng, 0, 0.5)).toThrow(RangeError);
    expect(() => uniformInteger(rng, -(2 ** 52), 2 ** 52)).toThrow(RangeError);
  });
});
