import { describe, expect, test } from 'vitest';
import { normalCdf } from '../../numeric/normalCdf.ts';
import { normal } from '../normal.ts';
import { obeysSamplerLaws } from './sampler.laws.ts';
import { stream } from '../stream.ts';

// More laws of these numbers are in `normals.test.ts`, which finds that `normals` gives the same ones.
obeysSamplerLaws('normal', normal, normalCdf);

describe('normal', () => {
  test('keeps its values from one release to the next', () => {
    const rng = stream('golden');
    expect([normal(rng), normal(rng), normal(rng)]).toEqual([
      -0.18063887128677752, -0.859535877067248, 0.08650317447033952,
    ]);
  });

  test('is never 0, not even from a stream of zeros', () => {
    expect(normal(() => 0)).not.toBe(0);
  });
});
