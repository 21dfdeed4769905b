import gammainc from '@stdlib/math-base-special-gammainc';
import { expect, test } from 'vitest';
import { normalCdf } from '../../numeric/normalCdf.ts';
import { chiSquare } from '../chiSquare.ts';
import { obeysSamplerLaws } from './sampler.laws.ts';
import { stream } from '../stream.ts';

obeysSamplerLaws(
  'chiSquare of 1',
  (rng) => chiSquare(rng, 1),
  (x) => 2 * normalCdf(Math.sqrt(x)) - 1,
);
obeysSamplerLaws(
  'chiSquare of 2',
  (rng) => chiSquare(rng, 2),
  (x) => -Math.expm1(-x / 2),
);
obeysSamplerLaws(
  'chiSquare of 50',
  (rng) => chiSquare(rng, 50),
  (x) => gammainc(x / 2, 25),
);

test('chiSquare names degrees of freedom that are out of range', () => {
  const rng = stream('refused');
  expect(() => chiSquare(rng, 0)).toThrow(new RangeError('invalid degreesOfFreedom; not in (0, ∞): 0'));
});
