import { describe, expect, test } from 'vitest';
import { nextDown } from '../../numeric/nextDown.ts';
import { sphereUpperTail } from '../../numeric/sphereUpperTail.ts';
import type { Rng } from '../Rng.ts';
import { expectEquallyLikely, obeysSamplerLaws } from './sampler.laws.ts';
import { stream } from '../stream.ts';
import { uniformOnSphere } from '../uniformOnSphere.ts';

function innerProduct(rng: Rng, m: number): number {
  const u = uniformOnSphere(rng, m);
  const v = uniformOnSphere(rng, m);
  return u.reduce((total, x, i) => total + x * v[i]!, 0);
}

for (const m of [1, 2, 3, 50]) {
  obeysSamplerLaws(
    `the inner product of two unit vectors in dimension ${m}`,
    (rng) => innerProduct(rng, m),
    (t) => 1 - sphereUpperTail(t, m),
    (t) => 1 - sphereUpperTail(nextDown(t), m),
  );
  obeysSamplerLaws(
    `the last coordinate of a unit vector in dimension ${m}`,
    (rng) => uniformOnSphere(rng, m)[m - 1]!,
    (t) => 1 - sphereUpperTail(t, m),
    (t) => 1 - sphereUpperTail(nextDown(t), m),
  );
}

describe('uniformOnSphere', () => {
  test('has length 1 in every dimension, and is a sign in dimension 1', () => {
    const rng = stream('length');
    for (const m of [1, 2, 3, 50, 10_000]) expect(Math.hypot(...uniformOnSphere(rng, m))).toBeCloseTo(1, 14);
    for (let i = 0; i < 1000; i++) expect(Math.abs(uniformOnSphere(rng, 1)[0]!)).toBe(1);
  });

  test('turns to all sides of the plane equally often', () => {
    const rng = stream('plane');
    const counts = Array.from({ length: 36 }, () => 0);
    for (let i = 0; i < 36_000; i++) {
      const [x, y] = uniformOnSphere(rng, 2);
      counts[Math.min(35, Math.floor((Math.atan2(y!, x!) / Math.PI + 1) * 18))]!++;
    }
    expectEquallyLikely(counts);
  });

  test('names a dimension that is out of range', () => {
    const rng = stream('refused');
    expect(() => uniformOnSphere(rng, 0)).toThrow(new RangeError('invalid m; not a positive integer: 0'));
    expect(() => uniformOnSphere(rng, 2.5)).toThrow('invalid m; not a positive integer: 2.5');
  });
});
