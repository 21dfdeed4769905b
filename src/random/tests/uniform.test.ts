import { describe, expect, test } from 'vitest';
import { nextUp } from '../../numeric/nextUp.ts';
import { obeysSamplerLaws } from './sampler.laws.ts';
import { stream } from '../stream.ts';
import { uniform } from '../uniform.ts';

obeysSamplerLaws(
  'uniform on [-2, 3)',
  (rng) => uniform(rng, -2, 3),
  (x) => (x + 2) / 5,
);

describe('uniform', () => {
  test('never reaches the upper end, even where rounding would', () => {
    const rng = stream('ends');
    for (let i = 0; i < 100; i++) expect(uniform(rng, 1, nextUp(1))).toBe(1);
  });

  test('refuses a range that is empty or infinite', () => {
    const rng = stream('refused');
    expect(() => uniform(rng, 1, 1)).toThrow(new RangeError('invalid range; not lo < hi: [1, 1)'));
    expect(() => uniform(rng, 0, Infinity)).toThrow(RangeError);
    expect(() => uniform(rng, NaN, 1)).toThrow(RangeError);
  });
});
