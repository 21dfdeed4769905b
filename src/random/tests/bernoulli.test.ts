import { describe, expect, test } from 'vitest';
import { bernoulli } from '../bernoulli.ts';
import { obeysSamplerLaws } from './sampler.laws.ts';
import { stream } from '../stream.ts';

obeysSamplerLaws(
  'bernoulli of 0.3',
  (rng) => Number(bernoulli(rng, 0.3)),
  (x) => (x === 0 ? 0.7 : 1),
  (x) => (x === 0 ? 0 : 0.7),
);

describe('bernoulli', () => {
  test('is certain at 0 and at 1', () => {
    const rng = stream('certain');
    for (let i = 0; i < 1000; i++) expect([bernoulli(rng, 0), bernoulli(rng, 1)]).toEqual([false, true]);
  });

  test('names a probability that is out of range', () => {
    const rng = stream('refused');
    expect(() => bernoulli(rng, 1.55)).toThrow(new RangeError('invalid p; not in [0, 1]: 1.55'));
    expect(() => bernoulli(rng, NaN)).toThrow('invalid p; not in [0, 1]: NaN');
  });
});
