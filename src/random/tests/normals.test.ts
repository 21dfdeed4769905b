import { describe, expect, test } from 'vitest';
import { normalCdf } from '../../numeric/normalCdf.ts';
import { normal } from '../normal.ts';
import { normals } from '../normals.ts';
import { obeysSamplerLaws } from './sampler.laws.ts';
import { stream } from '../stream.ts';

obeysSamplerLaws(
  'the last of three normals',
  (rng) => normals(rng, new Float64Array(3), 0.25)[2]!,
  (x) => normalCdf(4 * x),
);

describe('normals', () => {
  test('fills the array it is given, in order', () => {
    const out = new Float64Array(5);
    expect(normals(stream('fill'), out, 2)).toBe(out);
    const rng = stream('fill');
    expect([...out]).toEqual(Array.from({ length: 5 }, () => 2 * normal(rng)));
  });

  test('names a standard deviation that is out of range', () => {
    const rng = stream('refused');
    expect(() => normals(rng, new Float64Array(1), -1)).toThrow(
      new RangeError('invalid standardDeviation; not in [0, ∞): -1'),
    );
    expect(() => normals(rng, new Float64Array(1), NaN)).toThrow(RangeError);
  });
});
