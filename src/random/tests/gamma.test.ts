import gammainc from '@stdlib/math-base-special-gammainc';
import { expect, test } from 'vitest';
import { gamma } from '../gamma.ts';
import { obeysSamplerLaws } from './sampler.laws.ts';
import { stream } from '../stream.ts';

for (const shape of [0.05, 0.5, 1, 1.7, 300]) {
  obeysSamplerLaws(
    `gamma of shape ${shape}`,
    (rng) => gamma(rng, shape),
    (x) => gammainc(x, shape),
  );
}

test('gamma names a shape that is out of range', () => {
  const rng = stream('refused');
  expect(() => gamma(rng, 0)).toThrow(new RangeError('invalid shape; not in (0, ∞): 0'));
  expect(() => gamma(rng, NaN)).toThrow('invalid shape; not in (0, ∞): NaN');
});
